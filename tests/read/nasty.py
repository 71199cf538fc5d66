"""Nasty documents. Every word that a reader sees is ``w`` and a number, each once; ``no`` is never seen."""

# ruff: noqa: E501

from __future__ import annotations

MARKDOWN = {
    "plain": "w1 w2\n\nw3 *w4* **w5** ~~w6~~ __w7__ _w8_ w*9*\n",
    "soft breaks": "w1\nw2\n   w3  \nw4\\\nw5\n",
    "entities": "w1 &amp; w2&nbsp;w3 &#x1F600; w4 &lt;w5&gt; &ngE; w6 &nosuch; w7 &amp;amp; w8\n",
    "escapes": "\\*w1\\* \\_w2 \\\\w3 \\[w4\\] \\# w5 \\&amp; w6\n",
    "headings": "# w1 #\n\nw2\n==\n\nw3\n---\n\n###### w4 `w5` {#w-six}\n\n#no w7\n",
    "emoji": "😀 w1 👩‍⚕️ w2 🇬🇧w3 e\u0301w4 e\u0301\u0301 w5 ﬁ w6\n",
    "right to left": "שלום w1 \u200fw2 مرحبا w3 \u2067w4\u2069\n",
    "lists": "- w1\n  w2\n  - w3\n\n    w4\n    > w5\n    w6\n- w7\n\n1. w8\n10) w9\n* [ ] w10\n+ [x] w11\n",
    "quotes": "> w1\nw2\n> > w3\n> w4\n>\n> - w5\n> w6\n\n> `code\n> w7` w8\n> <b\n> class=x>w9</b>\n",
    "tabs": "-\tw1\n\n\tw2\n\n\t\tw3\n>\tw4\n\n\tw5\tw6\n",
    "tables": "|w1|w2 `x\\|w3`|\n|---|:-:|\n| w4 \\| w5 |w6|\nw7 | *w8*\n|w9|\n\nw10\n",
    "links": "[w1](a 'b') [w2][r] [w3][] [r] [w4 *w5* `w6`](<a b>) <https://e.org/w7> <me@w8.org> [w9][none]\n\n[r]: /x\n",
    "images": "![w1](a.png) w2 ![w3 *w4* &amp; w5][r] [![w6](b)](c)\n\n![w7 ![w8](x) w9](y)\n\n[r]: /x\n",
    "footnotes": "w1[^1] w2\n\n[^1]: w3\n\n    w4\n\n[^note]: - w5\n",
    "code": "`w1` ``w2 ` w3`` ` w4 ` `w5\nw6`\n\n    w7\n     w8\n\n```txt\nw9\n\n  w10\n```\n\n> ```\n> w11\n> ```\n",
    "raw html": "<div>\nw1 <b>w2</b>\n</div>\n\n<p>w3\n<p>w4\n\nw5 <span title='x'>w6</span><br>w7 <!-- no --> w8\n",
    "html in lists": "- <div>\n  w1\n\tw2\n  </div>\n\n> <p>w3\n> w4\n> </p>\n\n1. <ul>\n   <li>w5\n   </ul>\n",
    "html tables": "<table>\n<tr><th>w1</th>\n<td>w2 &eacute; w3</td></tr>\n\n<tr><td>\n\n*w4*\n\n</td></tr></table>\n\nw5\n",
    "alt in html": 'w1 <img alt="w2 &quot;w3&quot;" src=x> w4\n\n<img src="y"\n     alt=\'w5\'>\n',
    "rules": "w1\n\n---\n\nw2\n\n---\nw3: w4\n---\n\nw5\n***\nw6\n",
    "accident": "w1 w2.\nw3 w4\n-\n\nw5 w6 and w7; w8\n=\n\nw9\n",
    "controls": "w1\x00w2 \x07w3 w\u200b4 \ufeffw5 \u202ew6 w7\x0bw8\x0cw9\n",
    "separators": "w1\u2028w2\u2029w3\x85w4\xa0w5\u3000w6\n",
    "brackets": "w1 < w2 > w3 <w4 [w5 (w6 {w7 ]( w8 `w9 **w10 _w11 &w12 <!w13\n",
    "comments": "w1 <!-- x --> w2\n\n<!-- a\n\nb -->\n\nw3 <!---> w4 <!-- x -- y --> w5\n",
    "deep": "> - > - > - > - > - > w1\n\n" + "> " * 30 + "w2\n\n" + "".join("  " * n + f"- w{n + 3}\n" for n in range(20)),
    "deeper": "> " * 150 + "w1\n\nw2\n\n" + "- " * 150 + "w3\n",
    "details": "<details><summary>w1</summary>\n\nw2\n\n- w3\n\n</details>\n\n<script>no()</script>\n<style>no{}</style>\nw4\n",
    "definition": "w1\n: w2\n\n*[W]: w3\n\n$w4$ ^w5^ :w6: {{ w7 }} {% w8 %}\n",
    "reference lookalikes": "[x]: no\n\n[w2] : w3\n\n[w4]:\n",
}  # fmt: skip
HTML = {
    "page": "<!DOCTYPE html><html><head><title>no</title><style>no{}</style></head><body><h1 id=a>w1</h1>"
    "<p>w2 <em>w3</em> w4&nbsp;w5<p>w6<br>w7<br><br>w8</body></html>",
    "lists": "<ul><li>w1<li>w2<ol><li>w3</ol>w4</ul><dl><dt>w5<dd>w6</dl>w7",
    "tables": "<table><caption>w1</caption><tr><th>w2<th>w3<tr><td>w4<td>w5<table><tr><td>w6</table>w7</table>w8",
    "entities": "<p>w1 &amp; w2 &lt;w3&gt; &#8217;w4 &copyw5 &nosuch; w6 &#0; w7 &ngE; w8</p>",
    "alt": "<p>w1<img alt='w2 &amp; w3'>w4</p><figure><img alt=w5><figcaption>w6</figcaption></figure>",
    "stray": "w1 < w2 > w3 </ w4 & w5 </nosuch> w6 </p> w7 <nosuch>w8</td> w9 <a href=x>w10<div>w11</div></a> w12 <p",
    "hidden looks": "<div hidden>w1</div><template>w2</template><noscript>w3</noscript><textarea>w4</textarea>",
    "pre": "<pre>\n  w1\n\tw2</pre><code>w3</code><blockquote>w4<p>w5</blockquote>w6",
    "comment": "w1<!-- no -->w2<!--><p>w3<!-- no --!>w4<?no?>w5<![CDATA[no]]>w6",
    "headings": "<h1>w1<h2>w2</h3>w3<h2><div>w4</div></h2><p>w5",
    "select": "<select><option>w1<option>w2</select><button>w3</button><label>w4</label><svg><text>w5</text></svg>",
    "lines": "<p>w1\r\nw2\rw3\n\n\tw4 <b>w5</b>\r\n</p>",
}  # fmt: skip

TEXT = {
    "title": "w1 w2\n\nw3 w4.\n\nw5\nw6 w7.\n",
    "lists": "w1:\n- w2\n  w3\n  - w4\n* w5\n1. w6\n2) w7\n(a) w8\n• w9\n",
    "markup": "# w1\n\n*w2* [w3](w4) &amp; <b>w5</b> `w6` \\w7\n-\nw8\n===\nw9\n---\nw10\n",
    "lines": "w1\r\nw2\rw3\n\x0bw4\x0cw5\u2028w6\x85w7\t w8  w9\n \n\nw10",
    "signs": "😀w1 e\u0301w2 \u202ew3 w\u200b4 \x00w5 שw6\n",
}
