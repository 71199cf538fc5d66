"""A small site for each generator. Each link stands in a list item that says whether it is good, bad or unknown."""

from __future__ import annotations

HEADINGS = """
## Side effects

Text.

## What is it?

Text.

## Side effects

Text.

## β-blockers — a note

Text.

## Crème & émulsion

Text.

## A `code` word

Text.
"""

HUGO = {
    "hugo.toml": """
baseURL = "https://example.org/handbook/"
disableKinds = ["rss", "sitemap"]
[permalinks]
  news = "/n/:year/:month/:slug/"
""",
    "layouts/single.html": "<main>{{ .Content }}</main>",
    "layouts/list.html": "<main>{{ .Content }}</main>",
    "static/img/pen.png": "",
    "content/_index.md": "---\ntitle: Home\n---\n\n- good [a](dose/)\n- bad [b](doses/)\n",
    "content/dose.md": "---\ntitle: Dose\naliases: [/old-dose/, earlier]\ntags: [Kidney care]\n---\n"
    + HEADINGS,
    "content/Medicines/_index.md": "---\ntitle: Medicines\n---\n\nText.\n",
    "content/Medicines/Lithium Carbonate.md": "---\ntitle: Lithium\n---\n\n## Tests\n\nText.\n",
    "content/Medicines/slugged.md": "---\ntitle: S\nslug: warfarin\n---\n\nText.\n",
    "content/Medicines/moved.md": "---\ntitle: M\nurl: /elsewhere/here/\n---\n\nText.\n",
    "content/Medicines/unready.md": "---\ntitle: D\ndraft: true\n---\n\nText.\n",
    "content/guides/index.md": "---\ntitle: Guides\n---\n\n- good ![a](inhaler.png)\n- bad ![b](inhalers.png)\n",
    "content/guides/inhaler.png": "",
    "content/guides/part.md": "---\ntitle: Part\n---\n\nText.\n",
    "content/news/first.md": "---\ntitle: Hello, World\ndate: 2024-03-05\n---\n\nText.\n",
    "content/links/page.md": """---
title: Page
---

## Own heading {#own}

- good [relative](../../dose/)
- good [no slash](../../dose)
- bad [as if a file](../dose/)
- bad [source file](../dose.md)
- good [site path](/handbook/dose/)
- bad [no base](/dose/)
- good [capital folder](/handbook/medicines/lithium-carbonate/)
- bad [case](/handbook/Medicines/lithium-carbonate/)
- good [slug](/handbook/medicines/warfarin/)
- bad [name](/handbook/medicines/slugged/)
- good [url](/handbook/elsewhere/here/)
- bad [moved](/handbook/medicines/moved/)
- bad [draft](/handbook/medicines/unready/)
- good [alias](/handbook/old-dose/)
- good [near alias](/handbook/earlier/)
- good [permalink](/handbook/n/2024/03/hello-world/)
- bad [no permalink](/handbook/news/first/)
- good [section](/handbook/news/)
- good [section with index](/handbook/medicines/)
- good [term](/handbook/tags/kidney-care/)
- bad [no term](/handbook/tags/liver-care/)
- good [bundle](/handbook/guides/)
- bad [part of bundle](/handbook/guides/part/)
- good [anchor](../../dose/#side-effects)
- good [second](../../dose/#side-effects-1)
- bad [third](../../dose/#side-effects-2)
- good [question](../../dose/#what-is-it)
- good [Greek](../../dose/#β-blockers--a-note)
- good [accent](../../dose/#crème--émulsion)
- bad [no accent](../../dose/#creme--emulsion)
- good [code](../../dose/#a-code-word)
- good [own](#own)
- bad [own by text](#own-heading)
- good ![picture](/handbook/img/pen.png)
- bad ![no picture](/handbook/img/pens.png)
- good [by ref]({{< ref "dose.md" >}})
- good [by relref]({{< relref "/Medicines/slugged" >}})
- good [by name]({{< ref "first" >}})
- good <a href="../../dose/">HTML</a>
- bad <a href="../../doses/">HTML</a>
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: ../../dose/
[wrong]: ../../dosing/
""",
}

MKDOCS = {
    "mkdocs.yml": "site_name: Site\nsite_url: https://example.org/\nmarkdown_extensions: [attr_list]\n",
    "docs/index.md": "# Home\n\n- good [a](dose.md)\n- bad [b](doses.md)\n",
    "docs/dose.md": "# Dose\n" + HEADINGS + "\n## Named {#given}\n\nText.\n",
    "docs/img/pen.png": "",
    "docs/guides/README.md": "# Guides\n\nText.\n",
    "docs/guides/inhaler.md": "# Inhaler\n\nText.\n",
    "docs/links/page.md": """# Page

## Own heading

- good [file](../dose.md)
- good [dotted](./../dose.md)
- bad [no file](../doses.md)
- bad [case](../Dose.md)
- bad [beside](dose.md)
- good [address](../../dose/)
- good [address without slash](../../dose)
- bad [address as if a file](../dose/)
- good [index](../guides/README.md)
- good [folder](../../guides/)
- good [site path](/dose/)
- bad [site path to a file](/dose.md)
- good [inside](/guides/inhaler/)
- bad [nowhere](/guides/inhalers/)
- good [anchor](../dose.md#side-effects)
- good [second](../dose.md#side-effects_1)
- bad [second as elsewhere](../dose.md#side-effects-1)
- good [question](../dose.md#what-is-it)
- good [Greek](../dose.md#-blockers-a-note)
- bad [Greek kept](../dose.md#β-blockers--a-note)
- good [accent](../dose.md#creme-emulsion)
- good [code](../dose.md#a-code-word)
- good [given](../dose.md#given)
- bad [given by text](../dose.md#named)
- good [own](#own-heading)
- bad [not own](#other-heading)
- good ![picture](../img/pen.png)
- bad ![no picture](../img/pens.png)
- good <a href="../../dose/">HTML</a>
- bad <a href="../dose.md">HTML</a>
- good <img src="../../img/pen.png" alt="HTML">
- bad <img src="../img/pen.png" alt="HTML">
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: ../dose.md
[wrong]: ../dosing.md
""",
}

JEKYLL = {
    "_config.yml": """
baseurl: /handbook
permalink: pretty
collections:
  medicines: {output: true}
  notes: {output: false}
plugins: [jekyll-redirect-from]
defaults:
  - {scope: {path: leaflets}, values: {permalink: "/print/:basename/"}}
""",
    "Gemfile": 'gem "jekyll"\n',
    "index.md": '---\ntitle: Home\n---\n\n- good [a](dose/)\n- bad [b]({{ "/doses/" | relative_url }})\n',
    "dose.md": "---\ntitle: Dose\nredirect_from: [/old-dose/]\n---\n"
    + HEADINGS
    + "\n## Named {#given}\n\nText.\n",
    "img/pen.png": "",
    "leaflets/one.md": "---\ntitle: One\n---\n\nText.\n",
    "_medicines/lithium.md": "---\ntitle: Lithium\n---\n\nText.\n",
    "_notes/private.md": "---\ntitle: Private\n---\n\nText.\n",
    "_posts/2024-03-05-first-news.md": "---\ntitle: News\ncategories: [health]\n---\n\nText.\n",
    "unready.md": "---\ntitle: Unready\npublished: false\n---\n\nText.\n",
    "guides/page.md": """---
title: Page
---

- good [relative](../../dose/)
- bad [as if a file](../dose/)
- bad [source file](../dose.md)
- good [site path](/handbook/dose/)
- bad [no base](/dose/)
- good [with filter]({{ "/dose/" | relative_url }})
- bad [with filter]({{ '/doses/' | relative_url }})
- good [with base]({{ site.baseurl }}/dose/)
- bad [with base]({{ site.baseurl }}/doses/)
- good [by tag]({% link dose.md %})
- good [by tag with anchor]({% link dose.md %}#side-effects)
- bad [by tag with anchor]({% link dose.md %}#side-effect)
- good [post]({% post_url 2024-03-05-first-news %})
- good [post's address](/handbook/health/2024/03/05/first-news/)
- bad [post's address](/handbook/2024/03/05/first-news/)
- good [collection](/handbook/medicines/lithium/)
- bad [not put out](/handbook/notes/private/)
- good [default](/handbook/print/one/)
- bad [default](/handbook/leaflets/one/)
- good [redirect](/handbook/old-dose/)
- bad [unpublished](/handbook/unready/)
- good [second](../../dose/#side-effects-1)
- bad [third](../../dose/#side-effects-2)
- good [question](../../dose/#what-is-it)
- good [Greek](../../dose/#β-blockers--a-note)
- good [accent](../../dose/#crème--émulsion)
- good [code](../../dose/#a-code-word)
- good [given](../../dose/#given)
- bad [given by text](../../dose/#named)
- good ![picture](/handbook/img/pen.png)
- bad ![no picture](../img/pens.png)
- good ![picture]({{ "/img/pen.png" | relative_url }})
- good <a href="../../dose/">HTML</a>
- bad <a href="../../doses/">HTML</a>
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: ../../dose/
[wrong]: ../../dosing/
""",
}

ELEVENTY = {
    "eleventy.config.mjs": """
import anchor from 'markdown-it-anchor'
export default function (config) {
  config.addPassthroughCopy('src/img')
  config.amendLibrary('md', (md) => md.use(anchor))
  return { dir: { input: 'src', output: '_site' } }
}
""",
    "src/index.md": "# Home\n\n- good [a](dose/)\n- bad [b](doses/)\n",
    "src/dose.md": "# Dose\n" + HEADINGS,
    "src/img/pen.png": "",
    "src/guides/index.md": "# Guides\n\nText.\n",
    "src/guides/2024-03-05-inhaler.md": "# Inhaler\n\nText.\n",
    "src/guides/slugged.md": "---\npermalink: /print/one/\n---\n\n# Slugged\n\nText.\n",
    "src/guides/named.md": '---\ntitle: Two words\npermalink: "/named/{{ title | slugify }}/"\n---\n\nText.\n',
    "src/guides/unready.md": "---\npermalink: false\n---\n\n# Unready\n\nText.\n",
    "src/leaflets/leaflets.json": '{"permalink": "/leaflet-{{ page.fileSlug }}/"}',
    "src/leaflets/pen.md": "# Pen\n\nText.\n",
    "src/app.njk": "---\npermalink: /app/\n---\n<p>App</p>\n",
    "src/links/page.md": """# Page

- good [relative](../../dose/)
- bad [as if a file](../dose/)
- bad [source file](../dose.md)
- good [site path](/dose/)
- bad [case](/Dose/)
- good [with filter]({{ '/dose/' | url }})
- bad [with filter]({{ '/doses/' | url }})
- good [index](/guides/)
- good [with its date](/guides/2024-03-05-inhaler/)
- bad [without its date](/guides/inhaler/)
- good [permalink](/print/one/)
- bad [no permalink](/guides/slugged/)
- good [permalink of title](/named/two-words/)
- bad [not written](/guides/unready/)
- good [permalink of the folder](/leaflet-pen/)
- bad [no permalink of the folder](/leaflets/pen/)
- good [template](/app/)
- good [anchor](../../dose/#side-effects)
- good [second](../../dose/#side-effects-1)
- bad [third](../../dose/#side-effects-2)
- good [question](../../dose/#what-is-it%3F)
- bad [question lost](../../dose/#what-is-it)
- good [Greek](../../dose/#β-blockers-—-a-note)
- good [accent](../../dose/#crème-%26-émulsion)
- good [code](../../dose/#a-code-word)
- good ![picture](/img/pen.png)
- bad ![no picture](/img/pens.png)
- good <a href="../../dose/">HTML</a>
- bad <a href="../../doses/">HTML</a>
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: ../../dose/
[wrong]: ../../dosing/
""",
}

ASTRO = {
    "astro.config.mjs": """
import { defineConfig } from 'astro/config'
export default defineConfig({ redirects: { '/old-dose': '/dose' } })
""",
    "public/img/pen.png": "",
    "src/pages/index.md": "# Home\n\n- good [a](/dose/)\n- bad [b](/doses/)\n",
    "src/pages/dose.md": "# Dose\n" + HEADINGS + "\n## Named {#given}\n\nText.\n",
    "src/pages/guides/index.md": "# Guides\n\nText.\n",
    "src/pages/guides/inhaler.md": "# Inhaler\n\nText.\n",
    "src/pages/app.astro": "<p>App</p>\n",
    "src/pages/links/page.md": """# Page

- good [relative](../../dose/)
- bad [as if a file](../dose/)
- bad [source file](../dose.md)
- good [site path](/dose/)
- good [without slash](/dose)
- bad [case](/Dose/)
- good [index](/guides/)
- good [inside](/guides/inhaler/)
- bad [nowhere](/guides/inhalers/)
- good [component](/app/)
- good [redirect](/old-dose)
- good [anchor](/dose/#side-effects)
- good [second](/dose/#side-effects-1)
- bad [third](/dose/#side-effects-2)
- good [question](/dose/#what-is-it)
- good [Greek](/dose/#β-blockers--a-note)
- good [accent](/dose/#crème--émulsion)
- good [code](/dose/#a-code-word)
- bad [braces are text](/dose/#given)
- good [braces are text](/dose/#named-given)
- good ![picture](/img/pen.png)
- bad ![no picture](/img/pens.png)
- good <a href="/dose/">HTML</a>
- bad <a href="/doses/">HTML</a>
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: /dose/
[wrong]: /dosing/
""",
}

DOCUSAURUS = {
    "docusaurus.config.js": """
module.exports = {
  title: 'Site', url: 'https://example.org', baseUrl: '/handbook/',
  onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore', onBrokenMarkdownLinks: 'ignore',
  presets: [['classic', { docs: { routeBasePath: 'guides', sidebarPath: undefined }, theme: {} }]],
};
""",
    "static/img/pen.png": "",
    "docs/dose.md": "# Dose\n" + HEADINGS + "\n## Named {#given}\n\nText.\n",
    "docs/01-medicines/02-lithium.md": "# Lithium\n\nText.\n",
    "docs/01-medicines/index.md": "# Medicines\n\nText.\n",
    "docs/slugged.md": "---\nslug: /print/one\n---\n\n# Slugged\n\nText.\n",
    "docs/named.md": "---\nid: other\n---\n\n# Named\n\nText.\n",
    "docs/_part.md": "Text.\n",
    "blog/2024-03-05-first-news.md": "---\ntitle: News\n---\n\nText.\n",
    "src/pages/about.md": "# About\n\nText.\n",
    "docs/links/page.md": """# Page

- good [file](../dose.md)
- bad [no file](../doses.md)
- bad [case](../Dose.md)
- good [file with its number](../01-medicines/02-lithium.md)
- bad [file without its number](../medicines/lithium.md)
- good [file from the root](/dose.md)
- good [site path](/guides/dose)
- good [with base](/handbook/guides/dose)
- bad [wrong route](/docs/dose)
- good [without its number](/guides/medicines/lithium)
- bad [with its number](/guides/01-medicines/02-lithium)
- good [index](/guides/medicines/)
- good [slug](/guides/print/one)
- bad [no slug](/guides/slugged)
- good [id](/guides/other)
- bad [no id](/guides/named)
- bad [part](/guides/_part)
- good [relative](./page)
- good [relative, above](../dose)
- bad [relative, beside](dose)
- good [post](/blog/2024/03/05/first-news)
- bad [post](/blog/first-news)
- unknown [tags](/blog/tags/health)
- good [page](/about)
- good [anchor](../dose.md#side-effects)
- good [second](../dose.md#side-effects-1)
- bad [third](../dose.md#side-effects-2)
- good [question](../dose.md#what-is-it)
- good [Greek](../dose.md#β-blockers--a-note)
- good [accent](../dose.md#crème--émulsion)
- good [code](../dose.md#a-code-word)
- good [given](../dose.md#given)
- bad [given by text](../dose.md#named)
- good ![picture](/img/pen.png)
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: ../dose.md
[wrong]: ../dosing.md
""",
}

PLAIN = {
    "index.md": "# Home\n\n- good [a](dose.md)\n- bad [b](doses.md)\n",
    "dose.md": "# Dose\n" + HEADINGS,
    "img/pen.png": "",
    "guides/README.md": "# Guides\n\nText.\n",
    "links/page.md": """# Page

- good [file](../dose.md)
- bad [no file](../doses.md)
- bad [case](../Dose.md)
- bad [beside](dose.md)
- bad [no ending](../dose)
- good [folder](../guides/)
- good [root](/dose.md)
- bad [root](/doses.md)
- good [second](../dose.md#side-effects-1)
- bad [third](../dose.md#side-effects-2)
- good [Greek](../dose.md#β-blockers--a-note)
- good ![picture](../img/pen.png)
- bad ![no picture](../img/Pen.png)
- good <a href="../dose.md">HTML</a>
- bad <a href="../doses.md">HTML</a>
- good [by reference][known]
- bad [by wrong reference][wrong]

[known]: ../dose.md
[wrong]: ../dosing.md
""",
}

SITES = {
    "hugo": HUGO,
    "mkdocs": MKDOCS,
    "jekyll": JEKYLL,
    "eleventy": ELEVENTY,
    "astro": ASTRO,
    "docusaurus": DOCUSAURUS,
    "plain": PLAIN,
}
