/** How a flow looks, for a file and for a page alike. Colours are custom properties, for light and for dark. */
export const PICTURE_STYLE = `
.flow{color-scheme:light dark;--ground:light-dark(#f4f6f8,#0f1216);--card:light-dark(#fff,#1a1f26);--edge:light-dark(#c3cad3,#3a434f);--ink:light-dark(#1a2027,#e7ecf2);--soft:light-dark(#5b6672,#98a4b2);--wire:light-dark(#9aa5b1,#566271);--error:light-dark(#b4552d,#e0916c);--interact:light-dark(#2f6fde,#6ea3ff);--wait:light-dark(#b7791f,#e8b04b);--check:light-dark(#7a55c7,#b394f0);--set:light-dark(#66717d,#8d99a6);--integrate:light-dark(#c2571a,#f08a4b);--transfer:light-dark(#1d8a63,#4fc796);--end:light-dark(#b3344c,#f07f92);--taken:light-dark(#1457d6,#7fb0ff);--lit:light-dark(#ffd84d,#ffcf33);--missed:light-dark(#c8102e,#ff5d73)}
.flow text{font:13px system-ui,-apple-system,"Segoe UI",sans-serif;fill:var(--ink)}
.flow .ground{fill:var(--ground)}
.flow .card{fill:var(--card);stroke:var(--edge)}
.flow .type{font-size:10.5px;fill:var(--soft);letter-spacing:.02em}
.flow .name{font-weight:600}
.flow .label{font-size:11.5px;fill:var(--soft);text-anchor:end}
.flow .rule{stroke:var(--edge);stroke-opacity:.55;fill:none}
.flow .port{fill:var(--card);stroke:var(--wire);stroke-width:1.5}
.flow .line{fill:none;stroke:var(--wire);stroke-width:1.4}
.flow .error.line{stroke-dasharray:5 4;stroke-opacity:.75}
.flow .error .label{fill:var(--error)}
.flow .entry circle{fill:var(--transfer)}
.flow .stripe{fill:var(--set)}
.flow .interact .stripe{fill:var(--interact)}
.flow .wait .stripe{fill:var(--wait)}
.flow .check .stripe{fill:var(--check)}
.flow .integrate .stripe{fill:var(--integrate)}
.flow .transfer .stripe{fill:var(--transfer)}
.flow .end .stripe{fill:var(--end)}
.flow .missed.line{stroke:var(--missed);stroke-width:2.2;stroke-opacity:1}
.flow .missed .label{fill:var(--missed);font-weight:600}
.flow .missed .port{stroke:var(--missed);fill:var(--missed)}
.flow .block.missed .card{stroke:var(--missed);stroke-width:2;stroke-dasharray:6 4}
.flow .taken.line{stroke:var(--taken);stroke-width:2.6;stroke-opacity:1;stroke-dasharray:none}
.flow .taken .label{fill:var(--taken);font-weight:600}
.flow .taken .port{stroke:var(--taken);fill:var(--taken)}
.flow .block.visited .card{stroke:var(--taken);stroke-width:2}
.flow .block.lit .card{stroke:var(--lit);stroke-width:5}
`.trim();
