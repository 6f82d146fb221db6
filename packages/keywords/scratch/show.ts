process.env.T='0';
import { readFileSync } from 'node:fs';
const dev = await import('./dev.ts');
import { FEATURES, WIDTH } from '../src/features.ts';
const M=JSON.parse(readFileSync('/tmp/models.json','utf8'));
const p=dev.predict(M.en); const W=FEATURES.indexOf('words'),WH=FEATURES.indexOf('whole');
for(const {d,c,rows,surf,g} of dev.sets[process.env.S??'inspec'].slice(10,18)){const s=p(rows); const o=[...c.keys()].sort((a:number,b:number)=>s[b]-s[a]).slice(0,20); console.log('\n#',d.title,'\nGOLD',d.keywords.join('; ')); console.log('SYS',o.map((i:number)=>(g.has(dev.norm(surf[i]))?'+':'')+surf[i]+'('+s[i].toFixed(1)+')').join('; '))}
