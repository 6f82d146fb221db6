import { readFileSync, writeFileSync } from 'node:fs';
import { createTokenizer } from './tok/src/index.ts';
import { listCandidates } from '../src/candidates.ts';
import { describeCandidates, FEATURES, WIDTH } from '../src/features.ts';
import { readDocument } from '../src/read-document.ts';
import { bundledStatistics } from '../src/bundled-statistics.ts';
import { plainRanker } from '../src/plain-ranker.ts';
import { collectForms, surfaceOf } from '../src/surface.ts';
import { selectCandidates } from '../src/select-candidates.ts';
import { f1At, normalizeKeyphrase } from '../../eval/src/keyphrase-scores.ts';
import { boost, mulberry32, type Model } from '../scripts/boost.ts';
import { readCorpora } from '../scripts/corpora.ts';
import { makeExamples } from './examples2.ts';
const tk0=createTokenizer();
const cache=new Map<string,string>();
const tk={tokenize:tk0.tokenize, stem:(w:string)=>{let s=cache.get(w); if(s===undefined){s=tk0.stem(w);cache.set(w,s)} return s}};
const stem=tk.stem; const norm0=new Map<string,string>();
export const norm=(p:string)=>{let s=norm0.get(p); if(s===undefined){s=normalizeKeyphrase(p,stem);norm0.set(p,s)} return s};
const EN=['inspec','semeval2017','semeval2010','nus','kdd','www','chinaxiv-en'], ZH=['csl','chinaxiv-zh'];
const LANGS=(process.env.L??'en,zh').split(',') as ('en'|'zh')[];
const load=(s:string)=>readFileSync(`/work/shared/gold/keywords/${s}.dev.jsonl`,'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l));
export function predict(m:Model){return (rows:Float64Array)=>{const n=rows.length/WIDTH,o=new Float64Array(n);for(let r=0;r<n;r++){let s=m.base;for(const t of m.trees){let k=0;while(t[k].feature>=0)k=rows[r*WIDTH+t[k].feature]<=t[k].threshold?t[k].left:t[k].right;s+=t[k].value}o[r]=s}return o}}
const st=bundledStatistics();
export const sets:any={};
let t0=performance.now();
for(const lang of LANGS) for(const s of lang==='en'?EN:ZH){
  let pres=0,gold=0,nc=0; sets[s]=load(s).map((d:any)=>{const list=readDocument(d,tk,lang); const c=listCandidates(list).filter(x=>x.language===lang); const rows=describeCandidates(list,c,st[lang]); const forms=collectForms(list,d); const surf=c.map(x=>surfaceOf(x,list,d,forms)); const ns=surf.map(norm); const g=new Set(d.keywords.map(norm).filter(Boolean)); const set=new Set(ns); for(const x of g) {gold++; if(set.has(x as string))pres++} nc+=c.length; return {d,c,rows,surf,g}});
  console.log(s.padEnd(14),'recall',(100*pres/gold).toFixed(1),'cands',(nc/sets[s].length).toFixed(0));
}
console.log('features',((performance.now()-t0)/1000).toFixed(1));
export function ev(f:(lang:'en'|'zh')=>(r:Float64Array)=>Float64Array,name:string){
  for(const lang of LANGS){const S=lang==='en'?EN:ZH; const fl=f(lang); const tot=[0,0,0]; let line=name.padEnd(18);
    for(const s of S){const r=[0,0,0]; for(const {d,c,rows,surf} of sets[s]){const sc=fl(rows); const ch=selectCandidates(c.map((x:any,i:number)=>({candidate:x,score:sc[i],i})),{limit:25,diversity:0}); const p=ch.map((x:any)=>surf[x.i]); [5,10,15].forEach((k,j)=>r[j]+=100*f1At(k,d.keywords,p,norm)/sets[s].length)} r.forEach((x,j)=>tot[j]+=x/S.length); line+=`${s.slice(0,11)} ${r.map(x=>x.toFixed(1)).join('/')} | `}
    console.log(line+' AVG '+tot.map(x=>x.toFixed(2)).join('/'))}
}
ev(l=>plainRanker(l),'plain');

import { existsSync } from 'node:fs';
export function examples(){
 const out:any={};
 if(process.env.EX!=='1'&&existsSync('/tmp/ex-en.json')){for(const l of LANGS){const n=JSON.parse(readFileSync(`/tmp/ex-${l}.json`,'utf8'));const b=readFileSync(`/tmp/ex-${l}.bin`);const lab=readFileSync(`/tmp/ex-${l}.lab`);out[l]={rows:new Float32Array(b.buffer,b.byteOffset,b.length/4),labels:new Uint8Array(lab.buffer,lab.byteOffset,lab.length)};}return out}
 const ex=makeExamples(readCorpora('/work/shared/corpora')!,tk) as any;
 for(const l of ['en','zh']){writeFileSync(`/tmp/ex-${l}.bin`,new Uint8Array(ex[l].rows.buffer));writeFileSync(`/tmp/ex-${l}.lab`,ex[l].labels);writeFileSync(`/tmp/ex-${l}.json`,'1')}
 return ex;
}
export function train(ex:any,l:string,opt:any={},skip:string[]=[],labelOf?:(i:number)=>number){const e=ex[l]; const rnd=mulberry32(7); const keep:number[]=[]; const neg=opt.neg??.3; const vs=opt.variants??[0,1]; const lab=(i:number)=>labelOf?labelOf(e.labels[i]):e.labels[i]&1; for(let i=0;i<e.labels.length;i++) if(vs.includes(e.labels[i]>>2)&&(lab(i)||rnd()<neg)) keep.push(i);
 const R=new Float32Array(keep.length*WIDTH),Y=new Uint8Array(keep.length),W=new Float32Array(keep.length); keep.forEach((i,k)=>{R.set(e.rows.subarray(i*WIDTH,(i+1)*WIDTH),k*WIDTH);Y[k]=lab(i);W[k]=lab(i)?1:1/neg});
 for(const f of skip){const c=FEATURES.indexOf(f as any);if(c<0)throw f;for(let k=0;k<keep.length;k++)R[k*WIDTH+c]=0}
 return boost(R,WIDTH,Y,W,{trees:150,leaves:16,rate:.08,smallest:60,l2:3,columns:.7,seed:1,...opt});}
const col=(n:string)=>FEATURES.indexOf(n as any);
export const both=(p:(r:Float64Array)=>Float64Array,a=.6)=>(r:Float64Array)=>p(r).map((v,i)=>v+a*r[i*WIDTH+col('whole')]+a/2*Math.min(3,r[i*WIDTH+col('words')]));
export function run(name:string,models:any){ev((l:any)=>predict(models[l]),name); if(LANGS.includes('en'))ev((l:any)=>l==='en'?both(predict(models[l])):predict(models[l]),name+' b.6')}
