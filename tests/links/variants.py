"""The same for other settings of the generators: the part of the name before the dash says which."""

from __future__ import annotations

from links.sites import HEADINGS

VARIANTS = {
    "hugo-ugly": {
        "hugo.yaml": "baseURL: https://example.org/\nuglyURLs: true\n",
        "layouts/single.html": "<main>{{ .Content }}</main>",
        "layouts/list.html": "<main>{{ .Content }}</main>",
        "content/dose.md": "---\ntitle: Dose\n---\n" + HEADINGS,
        "content/news/first.md": "---\ntitle: First\n---\n\nText.\n",
        "content/links/page.md": """---
title: Page
---

- good [beside](../dose.html)
- bad [pretty](../dose/)
- good [site path](/news/first.html)
- bad [site path](/news/first/)
""",
    },
    "hugo-hook": {
        "hugo.toml": 'baseURL = "https://example.org/"\n',
        "layouts/single.html": "<main>{{ .Content }}</main>",
        "layouts/list.html": "<main>{{ .Content }}</main>",
        "layouts/_markup/render-link.html": (
            "{{ $u := urls.Parse .Destination }}{{ $h := .Destination }}"
            "{{ with .Page.GetPage $u.Path }}{{ $h = .RelPermalink }}"
            '{{ with $u.Fragment }}{{ $h = printf "%s#%s" $h . }}{{ end }}{{ end }}'
            '<a href="{{ $h }}">{{ .Text }}</a>'
        ),
        "content/dose.md": "---\ntitle: Dose\n---\n" + HEADINGS,
        "content/links/page.md": """---
title: Page
---

- good [file](../dose.md)
- good [anchor](../dose.md#side-effects-1)
- bad [anchor](../dose.md#side-effects-2)
- bad [no file](../doses.md)
- good [address](../../dose/)
""",
    },
    "hugo-dated": {
        "hugo.toml": '[permalinks]\nnews = "/n/:year/:month/:slug/"\nguides = "/g/:contentbasename"\n',
        "layouts/single.html": "<main>{{ .Content }}</main>",
        "layouts/list.html": "<main>{{ .Content }}</main>",
        "content/news/undated.md": "---\ntitle: Un dated\n---\n\nText.\n",
        "content/guides/Pen Use.md": "---\ntitle: Pens\nslug: other\n---\n\nText.\n",
        "content/page.md": """---
title: Page
---

- good [undated](/n/1/01/un-dated/)
- bad [undated](/news/undated/)
- good [by file](/g/pen-use/)
- bad [by slug](/g/other/)
""",
    },
    "hugo-languages": {
        "hugo.toml": """
baseURL = "https://example.org/"
defaultContentLanguage = "en"
[languages.en]
weight = 1
[languages.fr]
weight = 2
""",
        "layouts/single.html": "<main>{{ .Content }}</main>",
        "layouts/list.html": "<main>{{ .Content }}</main>",
        "content/dose.md": "---\ntitle: Dose\n---\n" + HEADINGS,
        "content/dose.fr.md": "---\ntitle: Dose\n---\n\n## Effets\n\nTexte.\n",
        "content/page.md": """---
title: Page
---

- good [English](/dose/)
- good [French](/fr/dose/#effets)
- bad [French](/fr/dose/#side-effects)
- bad [not French](/fr/page/)
""",
    },
    "mkdocs-flat": {
        "mkdocs.yml": """
site_name: Site
docs_dir: content
use_directory_urls: false
markdown_extensions:
  - toc: {permalink: true}
extra: {made: !!python/name:math.sqrt ''}
""",
        "content/index.md": "# Home\n\n- good [a](dose.md)\n- good [b](dose.html)\n- bad [c](dose/)\n",
        "content/dose.md": "# Dose\n" + HEADINGS + "\n## Named {#given}\n\nText.\n",
        "content/links/page.md": """# Page

- good [address](../dose.html)
- bad [pretty](../dose/)
- good [file](../dose.md#side-effects_1)
- bad [braces are text](../dose.md#given)
- good [braces are text](../dose.md#named-given)
- good [site path](/dose.html)
- bad [site path](/dose/)
""",
    },
    "jekyll-dated": {
        "_config.yml": "title: Site\n",
        "Gemfile": 'gem "jekyll"\n',
        "dose.md": "---\ntitle: Dose\n---\n" + HEADINGS,
        "_posts/2024-03-05-first-news.md": "---\ntitle: News\n---\n\nText.\n",
        "care/_posts/2024-03-06-second-news.md": "---\ntitle: News\ndate: 2024-04-07\n---\n\nText.\n",
        "kept/here.md": "---\npermalink: /given/:basename\n---\n\nText.\n",
        "guides/page.md": """---
title: Page
---

- good [beside](../dose.html)
- good [without ending](../dose)
- bad [pretty](../dose/)
- good [post](/2024/03/05/first-news.html)
- bad [post](/2024/03/05/first-news/)
- good [folder and date](/care/2024/04/07/second-news.html)
- bad [date of the name](/care/2024/03/06/second-news.html)
- good [given](/given/here)
- good [anchor](../dose.html#side-effects-1)
""",
    },
    "jekyll-titled": {
        "_config.yml": "permalink: /:title/\ncollections: {guides: {output: true, permalink: '/g/:name'}}\n",
        "Gemfile": 'gem "jekyll"\n',
        "dose.md": "---\ntitle: Dose\n---\n\nText.\n",
        "_posts/2024-03-05-first-news.md": "---\ntitle: News\nslug: other-news\n---\n\nText.\n",
        "_guides/Pen Use.md": "---\ntitle: Pen\n---\n\nText.\n",
        "page.md": """---
title: Page
---

- good [page](/dose/)
- good [post](/other-news/)
- bad [post](/first-news/)
- good [collection](/g/pen-use)
- bad [collection](/g/Pen%20Use)
""",
    },
    "docusaurus-slashed": {
        "docusaurus.config.js": """
module.exports = {
  title: 'Site', url: 'https://example.org', baseUrl: '/', trailingSlash: true, // not false
  onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore', onBrokenMarkdownLinks: 'ignore',
  themeConfig: { docs: { sidebar: { hideable: true } } },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: undefined }, blog: false, theme: {} }]],
};
""",
        "docs/index.md": "# Home\n\n- good [a](/dose/)\n",
        "docs/dose.md": "# Dose\n" + HEADINGS,
        "docs/links/page.md": """# Page

- good [file](../dose.md)
- good [site path](/dose/)
- bad [old route](/docs/dose/)
- good [relative](../../dose/)
- bad [relative, beside](../dose/)
- bad [no blog](/blog/)
""",
    },
    "astro-files": {
        "astro.config.mjs": """
import { defineConfig } from 'astro/config'
export default defineConfig({ base: '/handbook', build: { format: 'file' } })
""",
        "src/pages/index.md": "# Home\n\n- good [a](/handbook/dose.html)\n",
        "src/pages/dose.md": "# Dose\n" + HEADINGS,
        "src/pages/page.md": """# Page

- good [address](/handbook/dose.html)
- good [without ending](/handbook/dose)
- bad [no base](/dose.html)
- good [relative](./dose.html)
- bad [pretty](../dose/)
""",
    },
    "astro-collection": {
        "astro.config.mjs": "export default {}\n",
        "src/content.config.mjs": """
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
export const collections = {
  guides: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/content/guides' }) }),
}
""",
        "src/pages/guides/[...id].astro": """---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  const all = await getCollection('guides')
  return all.map((entry) => ({ params: { id: entry.id }, props: { entry } }))
}
const { Content } = await render(Astro.props.entry)
---
<Content />
""",
        "src/pages/index.md": "- good [a](/guides/my-pen/#second-step)\n- bad [b](/guides/my-pen/#third-step)\n",
        "src/content/guides/My Pen.md": "# Pen\n\n## Second step\n\nText.\n",
        "src/content/guides/page.md": """# Page

- good [beside](../my-pen/)
- unknown [no entry](/guides/your-pen/)
- bad [elsewhere](/pens/)
""",
    },
    "eleventy-ids": {
        "eleventy.config.mjs": """
import { IdAttributePlugin, InputPathToUrlTransformPlugin } from '@11ty/eleventy'
export default function (config) {
  config.addPlugin(IdAttributePlugin)
  config.addPlugin(InputPathToUrlTransformPlugin)
  config.addPassthroughCopy({ 'assets/img': 'pictures' })
}
""",
        "assets/img/pen.png": "",
        "dose.md": "# Dose\n\n## Side effects\n\nText.\n\n## Side effects\n\nText.\n\n## What is it?\n\nText.\n",
        "links/page.md": """# Page

- good [file](../dose.md)
- bad [no file](../doses.md)
- good [second](../dose.md#side-effects-2)
- bad [second](../dose.md#side-effects-1)
- good [question](/dose/#what-is-it)
- good ![picture](/pictures/pen.png)
- bad ![picture](/pictures/pens.png)
""",
    },
    "eleventy-same": {
        "eleventy.config.mjs": "export default function (config) {}\n",
        "dose/dose.md": "# Dose\n",
        "page.md": "# Page\n\n- good [folder](/dose/)\n- bad [file](/dose/dose/)\n",
    },
    "eleventy-bare": {
        "eleventy.config.mjs": "export default function (config) { return { dir: { input: 'src' } } }\n",
        "src/dose.md": '# Dose\n\n## Side effects\n\n<h2 id="own">Own</h2>\n\nText.\n',
        "src/page.md": "# Page\n\n- good [own](/dose/#own)\n- bad [heading](/dose/#side-effects)\n",
    },
}
