/// The style sheet of the page: screen in light and dark, phone, and two sheets of paper.
enum HTMLStyle {
  static let sheet = """
    :root{--paper:#fcfcfa;--card:#ffffff;--ink:#15202b;--soft:#51606e;--line:#d5dbe1;--zone:#eceff2;--band:#c9d3dc;--accent:#0a655f;--left:#1d5bb8;--right:#a84a00;--both:#2f4a5f;--on:#ffffff;--marked:#a11d3a;--noted:#7d5200;--calm:#eef4f3;--care:#fdf0f1}
    @media (prefers-color-scheme:dark){:root{--paper:#10161b;--card:#171f26;--ink:#e9eef3;--soft:#a9b6c2;--line:#2f3b46;--zone:#232d36;--band:#40505e;--accent:#66cdc4;--left:#86b6ff;--right:#ffb071;--both:#b6cbdc;--on:#10161b;--marked:#ff9bab;--noted:#f1c65a;--calm:#16211f;--care:#2a171b}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:break-word;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
    .skip{position:absolute;left:-999px}
    .skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:2}
    a{color:var(--accent)}
    a:focus-visible,main:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    main:focus{outline:none}
    .bar,main,.foot{max-width:68rem;margin:0 auto;padding:0 1.25rem}
    .bar{display:flex;align-items:baseline;justify-content:space-between;gap:1rem;padding-top:1rem;color:var(--soft)}
    .bar p{margin:0}
    .brand{font-weight:700;color:var(--ink);letter-spacing:.01em}
    .brand svg{width:1.1em;height:1.1em;vertical-align:-.15em}
    .mark{fill:var(--accent)}
    .kind{font-size:.85rem}
    h1{font-size:clamp(1.6rem,4vw,2.3rem);line-height:1.15;margin:1.2rem 0 .3rem;letter-spacing:-.015em}
    h2{font-size:1.25rem;line-height:1.25;margin:2.4rem 0 .8rem;letter-spacing:-.01em}
    h3{font-size:1rem;margin:1.2rem 0 .4rem}
    p{margin:.4rem 0}
    .facts{color:var(--soft);margin:0 0 1rem}
    .facts span:not(:last-child)::after{content:" ·"}
    .lead{font-size:1.12rem;max-width:46rem}
    .strong,.label{font-weight:650}
    .soft,small,cite{color:var(--soft)}
    small{display:block;font-size:.82rem;font-weight:400}
    cite{font-style:normal;font-size:.85em}
    code{font-family:ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;font-size:.88em}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.8rem;margin:1.2rem 0}
    .tile{background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.8rem 1rem}
    .tile dt{color:var(--soft);font-size:.9rem}
    .tile dd{margin:0}
    .tile b{font-size:1.9rem;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
    .dots{letter-spacing:.08em;font-size:.75em;color:var(--both)}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19.5rem),1fr));gap:1rem}
    .cards .card{margin:0}
    .card{background:var(--card);border:1px solid var(--line);border-left:.4rem solid var(--noted);border-radius:.7rem;padding:.8rem 1.1rem;margin:.8rem 0}
    .card.marked{border-left-color:var(--marked)}
    .card h2,.card h3{font-size:1.08rem;margin:0 0 .3rem}
    .level{color:var(--noted);font-weight:700;margin-right:.35rem}
    .marked .level{color:var(--marked)}
    .cue{background:var(--calm);border-radius:.5rem;padding:.45rem .7rem}
    .help{display:block;margin:.4rem 0}
    .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,19.5rem),1fr));gap:1rem}
    figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.8rem 1rem 1rem;display:flex;flex-direction:column}
    figure h3{margin:0 0 .5rem}
    figure svg{width:100%;height:auto;display:block;margin:0 0 auto}
    figcaption{color:var(--soft);font-size:.88rem;margin-top:.6rem}
    .plain{list-style:none;padding:0;margin:.4rem 0}
    .plain li{margin:.35rem 0;overflow-wrap:anywhere}
    .cols{columns:2 20rem;column-gap:2rem;font-size:.92rem}
    .cols li{break-inside:avoid}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
    th,td{text-align:left;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
    thead th{font-size:.85rem;color:var(--soft);font-weight:600;vertical-align:bottom}
    tbody th{font-weight:600}
    .value{display:block}
    .value small{display:inline;margin-left:.35em}
    .value i{font-style:normal;color:var(--soft)}
    .bar-cell{width:10rem}
    .bar-cell svg{width:8.5rem;height:auto;display:block;margin-top:.25rem}
    .notes{color:var(--soft);font-size:.9rem}
    .grade{display:inline-block;min-width:1.35em;text-align:center;border:1px solid var(--soft);border-radius:.3em;font-size:.8em;font-weight:700;line-height:1.35;color:var(--ink)}
    .ledger li{display:block;padding-left:2rem;text-indent:-2rem}
    .ledger .grade{margin-right:.45rem;text-indent:0}
    .signs{margin:.3rem 0 .8rem;padding-left:1.2rem}
    .calm,.care{background:var(--calm);border-radius:.8rem;padding:.2rem 1.3rem 1rem;margin-top:2.4rem}
    .care{background:var(--care);border:2px solid var(--marked);margin-top:1.2rem}
    .calm h2,.care h2{margin-top:1rem}
    .sources{font-size:.88rem}
    .foot{color:var(--soft);font-size:.88rem;border-top:1px solid var(--line);margin-top:2.4rem;padding-top:1rem;padding-bottom:2rem}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    article+article{border-top:3px solid var(--line);margin-top:3rem}
    svg text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,"DejaVu Sans",sans-serif;fill:var(--soft)}
    svg .n{font-size:19px;font-weight:700;fill:var(--ink)}
    svg .k{font-weight:700;fill:var(--ink)}
    svg .on{font-weight:700;fill:var(--on)}
    .ground{stroke:var(--ink);stroke-width:2;stroke-linecap:round}
    .axis{stroke:var(--soft);stroke-width:1.2}
    .rule{stroke:var(--line);stroke-width:1}
    .guide{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:3 4;fill:none}
    .midline{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:8 5}
    .zone{fill:var(--zone)}
    .band{fill:var(--band)}
    .shape{fill:var(--card);stroke-width:2.5;stroke-linejoin:round}
    .seam{stroke:var(--soft);stroke-width:1.2;fill:none}
    .limb{stroke-width:7;stroke-linecap:round;fill:none}
    .limb.soft{stroke:var(--band);stroke-width:6}
    .beam{stroke-width:11;stroke-linecap:round}
    .joint{fill:var(--card);stroke-width:3}
    .curve{fill:none;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
    .curve.right{stroke-dasharray:6 3}
    .whisker{stroke-width:3;stroke-linecap:round}
    .dot{stroke:var(--card);stroke-width:1}
    .shape.left,.limb.left,.beam.left,.joint.left,.curve.left,.whisker.left{stroke:var(--left)}
    .shape.right,.limb.right,.beam.right,.joint.right,.curve.right,.whisker.right{stroke:var(--right)}
    .shape.both,.limb.both,.beam.both,.joint.both,.curve.both,.whisker.both{stroke:var(--both)}
    .fill.left,.dot.left{fill:var(--left)}
    .fill.right,.dot.right{fill:var(--right)}
    .dot.both{fill:var(--both)}
    .open{fill:var(--card);stroke-width:1.5}
    .open.left{stroke:var(--left)}
    .open.right{stroke:var(--right)}
    @media (max-width:40rem){.bar-cell{display:none}.kind{display:none}h2{margin-top:1.9rem}table{font-size:.93rem}table .dots{display:none}.tiles{grid-template-columns:1fr 1fr;gap:.6rem}.tile{padding:.6rem .8rem}.tile b{font-size:1.6rem}}
    @media print{
    @page{size:A4;margin:8mm 9mm}
    :root{--paper:#fff;--card:#fff;--ink:#111;--soft:#444;--line:#c4cad0;--zone:#edf0f2;--band:#c3ccd4;--accent:#0a4f4a;--left:#1d4f9c;--right:#9a4300;--both:#2f4a5f;--on:#fff;--marked:#8f1631;--noted:#6b4600;--calm:#f3f6f6;--care:#fff}
    html{font-size:7.3pt}
    body{line-height:1.26;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .bar,main,.foot{max-width:none;padding-left:0;padding-right:0}
    .bar{padding-top:0}
    .skip{display:none}
    h1{font-size:1.7rem;margin:.3rem 0 .1rem}
    h2{margin:.9rem 0 .35rem;break-after:avoid}
    h3{margin:.5rem 0 .15rem;break-after:avoid}
    p{margin:.2rem 0}
    .facts{margin-bottom:.3rem}
    .lead{max-width:none}
    .tiles{margin:.5rem 0;gap:.5rem;grid-template-columns:repeat(4,1fr)}
    .tile{padding:.35rem .7rem}
    .tile b{font-size:1.5rem}
    .card{margin:.4rem 0;padding:.4rem .8rem;break-inside:avoid}
    .grid{grid-template-columns:repeat(3,1fr);gap:.5rem}
    figure{padding:.4rem .6rem;break-inside:avoid}
    figcaption{font-size:.86rem;margin-top:.25rem}
    th,td{padding:.14rem .5rem .14rem 0}
    td small,thead small{margin-left:0}
    .bar-cell{width:22mm}
    .bar-cell svg{width:20mm;margin-top:.1rem}
    tr{break-inside:avoid}
    .cols{columns:2;column-gap:7mm}
    .sheet{columns:3;column-gap:5mm}
    .sheet .bar-cell,.top .card .soft{display:none}
    .sheet h2{font-size:1.15rem}
    .cols{font-size:1em}
    .sheet{font-size:.84rem;line-height:1.17}
    .sheet .card{padding:.25rem .5rem;margin:.25rem 0;break-inside:auto}
    .sheet .card p,.sheet li{margin:.08rem 0}
    .many figure{padding:.3rem .4rem}
    .many.grid{grid-template-columns:repeat(4,1fr)}
    .many figcaption{font-size:.78rem;line-height:1.18}
    .many figure:last-child:nth-child(4n+1){grid-column:1/-1;display:grid;grid-template-columns:13rem 1fr;column-gap:1.5rem}
    .many figure:last-child:nth-child(4n+1) h3{grid-column:1/-1}
    .many svg text{font-size:14px}
    .many svg .n{font-size:21px}
    .sheet>section:first-child>h2{margin-top:.2rem}
    .cards{grid-template-columns:repeat(3,1fr);gap:.5rem}
    .cue{padding:.2rem .5rem}
    .sheet section{break-inside:auto}
    .plain li{margin:.14rem 0}
    .signs{margin:.1rem 0 .3rem}
    .calm{margin-top:.6rem;padding:.1rem .8rem .4rem}
    .calm h2{margin-top:.4rem}
    .notes{font-size:.8rem}
    .sources{font-size:.7rem;line-height:1.15}
    .foot{margin-top:.6rem;padding:.4rem 0 0}
    a{color:inherit;text-decoration:none}
    }
    """
}
