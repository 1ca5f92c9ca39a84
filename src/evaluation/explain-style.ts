/** The style sheet of the explanation page. */
export const EXPLAIN_STYLE = `
:root{color-scheme:light dark;--line:#8884;--dim:#777}
body{font:15px/1.9 system-ui,sans-serif;margin:0}
header{padding:1rem 1.5rem;border-bottom:1px solid var(--line)}
h1{font-size:1.15rem;margin:0}h2{font-size:1rem;margin:1.2rem 0 .4rem}
main{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr)}
@media(max-width:60rem){main{display:block}}
#text{white-space:pre-wrap;overflow-wrap:anywhere;padding:1rem 1.5rem;unicode-bidi:isolate}
aside{border-left:1px solid var(--line);padding:0 1.5rem 2rem;line-height:1.5;font-size:13px;overflow-wrap:anywhere}
aside ul{margin:.2rem 0;padding-left:1.1rem}
section{border-left:3px solid var(--line);padding:0 6rem 0 .8rem;margin-left:-.8rem;position:relative}
section::before{content:attr(data-kind);position:absolute;right:0;top:.5em;width:5.5rem;text-align:right;font-size:10px;line-height:1.2;color:var(--dim);user-select:none}
section.safety,section.forward-looking,section.references,section.furniture,section.contact{opacity:.75}
.n::before{content:attr(data-label);font-size:9px;vertical-align:super;color:var(--dim);margin-right:2px;user-select:none}
.fact::after{content:attr(data-label);font-size:10px;border:1px solid #2a7;border-radius:3px;padding:0 3px;margin-left:3px;user-select:none}
a{color:inherit}.n,.fact{text-decoration:none}
.told{background:#2a71}:target{background:#fd06;outline:2px solid #fd0}
.m,.q,.l,.t{padding-bottom:1px;border-bottom:2px solid}
.m .q,.m .l,.m .t,.q .m,.l .m,.t .m,.q .l,.l .q,.t .q,.q .t,.t .l,.l .t{padding-bottom:4px}
.m .l .t,.t .l .q,.t .q .m,.l .q .m,.t .l .m{padding-bottom:7px}
.m{border-color:#36c}.q{border-color:#a60;border-bottom-style:dotted}.l{border-color:#999;border-bottom-style:dashed}.t{border-color:#2a7;border-bottom-style:double;border-bottom-width:3px}
.Drug{border-color:#c33}.Organization{border-color:#36c}.Regulator{border-color:#639}.Person{border-color:#086}.Indication{border-color:#c60}
.Biomarker{border-color:#a3a}.DrugClass{border-color:#880}.Trial{border-color:#058}
aside b[class]{border-bottom:2px solid}
.factbox{border:1px solid var(--line);border-radius:4px;padding:.3rem .6rem;margin:.4rem 0}
q{quotes:none;color:var(--dim)}
.mismatch{color:#c00;font-weight:bold}.legend span{margin-right:.5rem}
details{margin:.1rem 0}summary{cursor:pointer}i{color:var(--dim)}
`;
