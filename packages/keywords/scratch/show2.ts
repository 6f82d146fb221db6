import {writeFileSync} from 'node:fs';
const dev=await import('./dev.ts'); const {examples,train,predict,sets,norm}=dev as any;
const ex=examples(); const pos=['length','lastPosition','firstUnit'];
const m=train(ex,'zh',{},pos); const p=predict(m);
for(const {d,c,rows,surf,g} of sets.csl.slice(20,50)){const s=p(rows); const o=[...c.keys()].sort((a:number,b:number)=>s[b]-s[a]).slice(0,14); const all=new Set(surf.map(norm)); console.log('\n#',d.title,'\nGOLD',d.keywords.map((k:string)=>(all.has(norm(k))?'':(d.title+d.text).includes(k)?'!':'-')+k).join('; ')); console.log('SYS',o.map((i:number)=>(g.has(norm(surf[i]))?'+':'')+surf[i]+'('+s[i].toFixed(1)+')').join('; '))}
