import { test } from "vitest";
import * as fs from "node:fs";
import { chiSquareUpperTail } from "../../lib/stats/chiSquareUpperTail";
import { fUpperTail } from "../../lib/stats/fUpperTail";
import { meanInterval } from "../../lib/stats/meanInterval";
import { proportionInterval } from "../../lib/stats/proportionInterval";
import { chiSquareTest } from "../../lib/stats/chiSquareTest";
import { oneWayAnova } from "../../lib/stats/oneWayAnova";
import { describe as desc } from "../../lib/stats/describe";
const load=(n:string)=>JSON.parse(fs.readFileSync(`tests/reference/${n}.json`,"utf8"));
const re=(a:number,e:number)=>a===e?0:Math.abs((a-e)/e);
function worst(label:string,rows:[number,unknown][]){let w:[number,unknown]=[-1,0];for(const r of rows) if(!(r[0]<=w[0])) w=r;console.log(label,w[0],JSON.stringify(w[1])?.slice(0,200), rows.length);}
test("x",()=>{
 worst("chi2tail",load("chiSquareUpperTail").map((r:any)=>[re(chiSquareUpperTail(r.statistic,r.df),r.p),r]));
 worst("ftail",load("fUpperTail").map((r:any)=>[re(fUpperTail(r.F,r.between,r.within),r.p),r]));
 worst("mean low",load("meanInterval").map((r:any)=>[re(meanInterval(r.mean,r.sd,r.n,r.level)[0],r.low),r]));
 worst("mean high",load("meanInterval").map((r:any)=>[re(meanInterval(r.mean,r.sd,r.n,r.level)[1],r.high),r]));
 worst("wilson low",load("proportionInterval").map((r:any)=>[re(proportionInterval(r.count,r.n,r.level)[0],r.low),r]));
 worst("wilson high",load("proportionInterval").map((r:any)=>[re(proportionInterval(r.count,r.n,r.level)[1],r.high),r]));
 for(const k of ["statistic","p","smallestExpected","degreesOfFreedom","cells","cellsBelowFive"])
 worst("chisq "+k,load("chiSquareTest").map((r:any)=>[re((chiSquareTest(r.observed) as any)[k],r[k]),r]));
 for(const k of ["F","p"])
 worst("anova "+k,load("oneWayAnova").map((r:any)=>[re((oneWayAnova(r.groups) as any)[k],r[k]),r.name]));
 for(const k of ["mean","sd","sum","min","max"])
 worst("desc "+k,load("oneWayAnova").map((r:any)=>[re((desc(r.groups.flat()) as any)[k],r[k]),r.name]));
 console.log(oneWayAnova([[0.1,0.1,0.1],[0.3,0.3,0.3],[0.7,0.7,0.7,0.7,.7,.7,.7]]), oneWayAnova([]), oneWayAnova([[1,2,3]]));
 console.log(oneWayAnova([[0.1,0.1,0.1],[0.3,0.3,0.3],[0.7,0.7,0.7,0.7,.7,.7,.7]]), oneWayAnova([[1,1],[1,1,1]]),oneWayAnova([[1,NaN],[1,1,1]]));
 console.log(desc([...Array(48).fill(0),1]), desc([1e16,1,-1e16]), chiSquareTest([]), chiSquareTest([[],[]]),chiSquareTest([[0,0],[0,0]]),chiSquareTest([[NaN,1],[2,3]]));
 console.log(fUpperTail(1e308,8,1),chiSquareUpperTail(1,.5),fUpperTail(Infinity,1,2),meanInterval(1,0,4), meanInterval(1,1,5,1),proportionInterval(NaN,3),proportionInterval(0,1e9));
});
