/** The look of the report on a screen: light and dark, phone and desk. */
export const siteStyle = `
:root { --ink: #1b1b1f; --soft: #55565c; --paper: #ffffff; --tint: #f4f5f7; --line: #d5d7db; --accent: #00558c; --good: #17653a; --bad: #9c3500; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8ea; --soft: #b3b5bb; --paper: #17181b; --tint: #212327; --line: #3b3d43; --accent: #7cc0f0; --good: #83d3a2; --bad: #ffb08a; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
.layout { display: grid; grid-template-columns: minmax(14rem, 1fr) minmax(0, 60rem); gap: 0 3rem; max-width: 80rem; margin: 0 auto; padding: 0 1.5rem; }
header { grid-column: 1 / -1; padding-top: 1.5rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1.5rem 0; font-size: .9rem; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding-left: .9rem; border-left: 2px solid var(--line); margin: .2rem 0 .8rem; }
nav a { display: block; padding: .15rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { font-weight: 600; }
.scripted nav > ol > li:not(.current) > ol { display: none; }
.search { display: block; margin-bottom: 1rem; }
.search[hidden] { display: none; }
.search label { font-weight: 600; }
.search input { width: 100%; font: inherit; padding: .4rem .6rem; margin-top: .3rem; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; }
.search .found { margin: .3rem 0; color: var(--soft); }
.search .kind { color: var(--soft); font-size: .8rem; text-transform: uppercase; letter-spacing: .03em; }
.search .results a[aria-current] { background: var(--tint); font-weight: 400; outline: 2px solid var(--accent); }
.search .results { max-height: 45vh; overflow-y: auto; }
.search .results:not(:empty) { border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
.code-switch { display: block; margin-top: 1rem; color: var(--soft); }
nav:not(:has(#code:checked)) ~ main details.code { display: none; }
main { padding-bottom: 6rem; min-width: 0; }
main :is(p, li) { max-width: 52rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 1rem; }
h2 { font-size: 1.6rem; border-top: 3px solid var(--accent); padding-top: .6rem; margin: 4rem 0 1rem; }
section:first-of-type h2 { margin-top: 1.5rem; }
section.again > h2:first-child { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
h3 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
h4 { font-size: 1.05rem; margin: 2.2rem 0 .4rem; }
h4.question { color: var(--soft); font-weight: 600; margin-top: .4rem; }
a.self { color: inherit; text-decoration: none; }
a.self::after { content: " #" / ""; color: var(--accent); font-weight: 400; opacity: .6; }
a.self:is(:hover, :focus-visible)::after { opacity: 1; }
.about { color: var(--soft); font-size: .9rem; margin: .3rem 0 1rem; }
code { overflow-wrap: anywhere; }
.access, .note { color: var(--soft); margin: .3rem 0 1rem; }
.warning { border-left: 4px solid var(--bad); background: var(--tint); padding: .7rem 1rem; }
.foreign { overflow-x: auto; }
.scroll { overflow-x: auto; margin: 1.2rem 0 .3rem; }
.scroll.long { max-height: 30rem; overflow-y: auto; border: 1px solid var(--line); width: max-content; max-width: 100%; }
.scroll.long thead th { position: sticky; top: 0; }
table.conum { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 60%; }
table.conum caption { text-align: left; font-weight: 600; padding: .3rem 0; }
table.conum th, table.conum td { padding: .32rem .7rem; border-bottom: 1px solid var(--line); text-align: right; }
table.conum th[scope="row"], table.conum th[scope="rowgroup"] { text-align: left; font-weight: 400; }
table.conum td:first-child, table.conum .text, table.conum thead th.text { text-align: left; }
table.conum td.text:last-child { min-width: 18rem; }
table.conum tr:has(td.text) th { min-width: 11rem; }
table.conum tr.item > * { background: var(--tint); }
table.conum tr.item ~ tr > th { padding-left: 1.6rem; }
table.conum thead th, table.conum thead td { font-weight: 600; background: var(--tint); vertical-align: bottom; }
table.conum thead th:first-child { text-align: left; }
table.conum thead th[scope="colgroup"] { text-align: center; }
table.conum tr.total > * { border-top: 2px solid var(--line); font-weight: 600; }
table.conum tr.significant > * { font-weight: 700; }
.match { color: var(--good); margin: .2rem 0 1rem; font-size: .9rem; }
.mismatch { color: var(--bad); margin: .2rem 0 1rem; font-size: .9rem; font-weight: 600; }
figure { margin: 1.2rem 0 1.6rem; background: #ffffff; border: 1px solid var(--line); border-radius: 6px; padding: .4rem; }
figure .static { overflow-x: auto; }
figure .static.unseen { overflow: hidden; }
figure .static svg { display: block; max-width: 100%; min-width: min(36rem, .8 * var(--own, 45rem)); height: auto; }
@property --edge { syntax: "<length>"; inherits: false; initial-value: 0px; }
@keyframes edge { from { --edge: 2.5rem; } to { --edge: 0px; } }
@supports (animation-timeline: scroll()) {
  .scroll, figure .static { mask-image: linear-gradient(to left, transparent, #000 var(--edge)); animation: edge linear; animation-timeline: scroll(self inline); }
}
figcaption { color: #55565c; font-size: .9rem; padding: .3rem .4rem; display: flex; flex-wrap: wrap; gap: .3rem 1rem; justify-content: space-between; align-items: baseline; }
figure button, dialog button { font: inherit; font-size: .85rem; color: #00558c; background: #ffffff; border: 1px solid #00558c; border-radius: 4px; padding: .15rem .6rem; cursor: pointer; }
button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
dialog { width: 96vw; max-width: none; height: 94vh; max-height: none; padding: .8rem; border: 1px solid #55565c; border-radius: 6px; color: #1b1b1f; background: #ffffff; }
dialog::backdrop { background: #000000aa; }
dialog[open] { display: flex; flex-direction: column; gap: .6rem; }
dialog .tools { display: flex; flex-wrap: wrap; gap: .5rem; }
dialog .view { overflow: auto; flex: 1; }
dialog .view img { display: block; max-width: none; }
.whole { display: none; overflow-x: auto; }
@media screen {
  ::highlight(found) { background-color: #fbe3b5; color: #1b1b1f; }
  ::highlight(here) { background-color: #9c3500; color: #ffffff; }
  .scripted .whole { display: block; }
}
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--tint); padding: .7rem 1rem; border-radius: 6px; font-size: .85rem; }
details { margin: .6rem 0; font-size: .9rem; }
details summary { color: var(--soft); cursor: pointer; width: max-content; max-width: 100%; }
figure details { color: #1b1b1f; }
figure details summary { color: #55565c; padding: .2rem .4rem; }
figure details table.conum { background: #ffffff; --tint: #f4f5f7; --line: #d5d7db; }
footer { color: var(--soft); border-top: 1px solid var(--line); margin-top: 4rem; padding-top: 1rem; font-size: .9rem; }
@media screen and (min-width: 40rem) {
  table.conum:has(thead tr:last-child > :nth-child(7)) tr > th:first-child { min-width: 10rem; }
  table.conum:has(thead tr:last-child > :nth-child(8)) { font-size: .88rem; }
  table.conum:has(thead tr:last-child > :nth-child(8)) :is(th, td) { padding-inline: .4rem; }
  table.conum:has(thead tr:last-child > :nth-child(12)) { font-size: .82rem; }
}
@media (max-width: 60rem) {
  .layout { grid-template-columns: minmax(0, 1fr); gap: 0; padding: 0 1rem; }
  nav { position: static; max-height: none; padding: .5rem 0 1rem; border-bottom: 1px solid var(--line); }
  nav ol ol { display: none; }
  nav a { padding: .35rem 0; }
}
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.4rem; }
  table.conum { font-size: .9rem; }
  .scroll > table.conum > caption { max-width: calc(100vw - 2rem); position: sticky; left: 0; }
  table.conum th, table.conum td { padding: .3rem .45rem; }
}
`;
