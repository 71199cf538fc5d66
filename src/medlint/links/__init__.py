"""How a site generator serves an article: its addresses, the anchors of its headings, what its links mean.

One module per generator, each a table and two pure functions: ``layout`` reads the generator's config as data,
``serve`` says where a file is served. May not run anything, and asks the ``Site`` for all that is on the disk.
"""
