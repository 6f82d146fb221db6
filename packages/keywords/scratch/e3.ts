
const {examples,train,run,ev,both,predict}=await import('./dev.ts') as any;
const ex=examples();
for(const [n,opt,skip] of [['holders',{},[]],['without',{},['leftHolderShare','rightHolderShare']],['with seed2',{seed:2},[]]] as any){
 const m={en:train(ex,'en',opt,skip),zh:train(ex,'zh',{...opt,variants:[0]},skip)} as any;
 for(const a of [0,.35]) ev((l:any)=>l==='en'||a===0?both(predict(m[l]),a):both(predict(m[l]),-.2),n+' '+a);
}
