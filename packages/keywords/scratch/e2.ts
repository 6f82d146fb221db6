const {examples,train,run,ev,both,predict}=await import('./dev.ts') as any;
const ex=examples(); const pos=['length','lastPosition','firstUnit'];
const unused=[...pos,'titleCount','frequency','prose','titled','links','firstSentence'];
for(const [n,opt,skip] of [['150x16',{},pos],['150x16 -unused',{},unused],['100x12 .1',{trees:100,leaves:12,rate:.1},unused],['200x10 .08',{trees:200,leaves:10,rate:.08},unused]] as any){
 const m={en:train(ex,'en',opt,skip),zh:train(ex,'zh',{...opt,variants:[0]},skip)} as any;
 for(const a of [0,.3,.45]) ev((l:any)=>l==='en'||a===0?both(predict(m[l]),a):both(predict(m[l]),-.2),n+' '+a);
}
