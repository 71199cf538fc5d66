"""One run, from paths to a report: find, look (here, in the cache or in workers), judge, stamp, suppress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medlint.engine import genre
from medlint.engine.beside import with_others
from medlint.engine.crew import workers
from medlint.engine.find import Found, find
from medlint.engine.judge import judge
from medlint.engine.look import Bench
from medlint.engine.packed import NOTHING
from medlint.engine.settle import settle, unanswered
from medlint.model import NotChecked, Report
from medlint.problem import Invalid, Problem
from medlint.resources import cache_folder

#: From so many articles on, their texts are held pressed.
_MANY = 500

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from medlint.config import Config
    from medlint.engine.find import Article
    from medlint.engine.look import Seen
    from medlint.engine.options import Options
    from medlint.rules.pack import Pack

    Progress = Callable[[int, int], None]


def run(paths: Sequence[str], config: Config, pack: Pack, options: Options, progress: Progress) -> Report:
    """See ``medlint.engine.check``."""
    check_type(options)
    bench = Bench(config, pack, options)
    found = with_others(find(paths, config, options.stdin), paths, bench)
    return report_on(found, bench, progress)


def report_on(found: Found, bench: Bench, progress: Progress) -> Report:
    """The report on what was found: articles on the disk, and those that carry their bytes."""
    notices: list[str] = []
    seen = look(found, bench, progress, notices)
    judged = judge([article for article in seen if not article.reason], bench, found)
    seen = [article._replace(notes=NOTHING) for article in seen]  # which are not looked at again
    settled = settle(seen, judged, bench, found.root)
    checked = [article for article in seen if article.checked]
    answers = judged.answers
    not_checked = {*found.not_checked, *settled.not_checked, *_nothing(found, bench)}
    not_checked |= {NotChecked("--online", answers.trouble)} if answers.trouble else set()
    return Report(
        today=bench.options.today.isoformat(),
        findings=settled.findings,
        suppressed=settled.suppressed,
        not_checked=tuple(sorted(not_checked)),
        texts=settled.texts,
        articles=tuple(article.path for article in checked if not article.reason),
        rules=bench.levels.count(),
        notices=(*_notices(checked, found, bench), *_unheard(seen), *answers.notices, *notices),
        out_of_scope=found.out_of_scope,
    )


def check_type(options: Options) -> None:
    """Raises Invalid when ``--as`` names no type of article."""
    if options.as_type and options.as_type not in genre.TYPES:
        from medlint.problem import suggest

        fault = f"“{options.as_type}” is no type of article{suggest(options.as_type, genre.TYPES)}"
        raise Invalid([Problem("--as", 0, "", fault)])


def look(found: Found, bench: Bench, progress: Progress, notices: list[str]) -> list[Seen]:
    """What each article gives, in order of the paths: what is kept of it, or what is worked out now."""
    articles = sorted((*found.articles, *(found.others if bench.site_rules else ())))
    bench.many = len(articles) > _MANY
    folder = cache_folder() if bench.options.cache else None
    if folder is None or not _worth_keeping(articles):
        bench.alone = len(articles) == 1
        return work_out(articles, bench, progress)
    from medlint.engine.cache import Cache

    bench.alone = False
    cache = Cache(folder, bench)
    known = cache.recall(articles)
    rest = [article for article in articles if article.path not in known]
    made = work_out(rest, bench, progress)
    trouble = cache.keep(made)
    if trouble:
        notices.append(trouble)
    known.update((seen.path, seen) for seen in made)
    return [known[article.path] for article in articles]


def _worth_keeping(articles: Sequence[Article]) -> bool:
    from medlint.engine.cache import worth

    return worth(articles)


def work_out(articles: Sequence[Article], bench: Bench, progress: Progress) -> list[Seen]:
    """What each of these gives, worked out here or by workers."""
    number = workers(bench.options.jobs, len(articles))
    if number:
        from medlint.engine.pool import share

        return share(articles, bench, number, progress)
    from medlint.engine.shared import Shared

    seen: list[Seen] = []
    shared = Shared()
    for article in articles:
        seen.append(shared.seen(bench.examine(article), article))
        progress(len(seen), len(articles))
    return seen


def _nothing(found: Found, bench: Bench) -> Iterator[NotChecked]:
    """What makes a run check nothing, or less than was asked for."""
    if not bench.options.allow_empty:
        yield from found.empty
        if not (found.articles or found.empty or found.not_checked or found.out_of_scope):
            yield NotChecked(".", "no article was named")
    if not bench.levels.count():
        yield NotChecked(".", "no rule is on: nothing was looked for")


def _notices(seen: Sequence[Seen], found: Found, bench: Bench) -> Iterator[str]:
    """What the writer should know that is no finding."""
    from medlint.config import strays

    for stray in strays(found.paths, bench.config.root, bench.config.file):
        yield f"{stray} is not read: one config holds for a run ({bench.config.file or 'none was found'})"
    for article in seen:
        said = article.outline.get("type", "")
        if said and said not in genre.TYPES and not bench.options.as_type:
            yield _odd_type(article.path, said)
        elif article.why and article.type != "page":
            yield (
                f"{article.path}: taken as {article.type} ({article.why}); "
                f"write “type: {article.type}” in its front matter or pass --as"
            )


def _unheard(seen: Sequence[Seen]) -> Iterator[str]:
    """The articles that the rules about the whole site could not see, beside those that were to be checked."""
    for article in seen:
        if not article.checked:
            for reason in [article.reason] if article.reason else map(unanswered, article.broken):
                yield f"{article.path} was not seen by the rules about the whole site: {reason}"


def _odd_type(path: str, said: str) -> str:
    from medlint.problem import suggest

    return f"{path}: type “{said}” is not known, only general rules are used{suggest(said, genre.TYPES)}"
