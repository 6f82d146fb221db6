import { englishClasses, chineseClasses } from '../scripts/word-classes.ts';
import { gzipSync } from 'node:zlib';
for (const s of [englishClasses(), chineseClasses()]) console.log(s.length, gzipSync(s).length, s.split('\n').map(l=>l.slice(0,40)+' '+l.split(' ').length).filter((_,i)=>i%6==0).join('\n'));
