"""The style of the HTML report. Severity is always a word too: no colour says anything alone."""

STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
    "h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2rem;overflow-wrap:anywhere}h3{font-size:1rem;margin:0}"
    "article{border-left:.4rem solid #767676;padding:.5rem 1rem;margin:1rem 0}"
    "article.error{border-color:#c0392b}article.warning{border-color:#b9770e}article.info{border-color:#2874a6}"
    "h3 span{text-transform:uppercase;font-size:.8rem;border:1px solid;padding:0 .3rem;border-radius:.2rem}"
    "blockquote{margin:.5rem 0;padding:.5rem;border:1px solid #999;overflow-wrap:anywhere}"
    "mark{background:#ffe08a;color:#000;text-decoration:underline}"
    "dt{font-weight:600}dd{margin:0 0 .5rem}footer{margin-top:3rem;font-size:.85rem}"
    "@media print{article{break-inside:avoid}}"
)
