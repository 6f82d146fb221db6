
import {writeFileSync} from 'node:fs';
const {examples,train,run,ev,both,predict}=await import('./dev.ts');
const ex=examples(); const L=(process.env.L??'en,zh').split(',');
const go=(n:string,opt:any={},skip:string[]=[])=>{const m=Object.fromEntries(L.map(l=>[l,train(ex,l,opt,skip)]));run(n,m);return m};
const pos=['length','lastPosition','firstUnit'];
const m=go('thinned copy',{},pos);
go('plain copy only',{variants:[0]},pos);
go('thin only',{variants:[1]},pos);
const t:any=Object.fromEntries(L.map(l=>[l,train(ex,l,{variants:[1]},[...pos,'keywordCount','keywordRate','phraseRarity'],(x:number)=>(x&3)?1:0)]));
for(const a of [.2,.4,.6,1]) ev((l:any)=>{const p=predict(m[l] as any),q=predict(t[l]);return (r:any)=>{const x=p(r),y=q(r);return x.map((v:number,i:number)=>v+a*y[i])}},'term '+a);
for(const a of [.2,.4,.6,1]) ev((l:any)=>{const p=predict(m[l] as any),q=predict(t[l]);return both((r:any)=>{const x=p(r),y=q(r);return x.map((v:number,i:number)=>v+a*y[i])})},'term both '+a);
