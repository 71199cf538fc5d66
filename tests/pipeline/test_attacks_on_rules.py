"""Attacks on the gate that loosen the rules a change is judged by. None passes; each is listed for an owner.

Every attack starts from a change that is READY, and does one thing more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pipeline.world import FAULT, PHONE, RULE, VISIT, WAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.world import World

#: Name → deed, and the kinds of items of which one at least must be in the list.
ATTACKS: dict[str, tuple[Callable[[World], None], set[str]]] = {}


def attack(*kinds: str) -> Callable[[Callable[[World], None]], Callable[[World], None]]:
    """Register an attack that must be listed as one of these kinds."""

    def take(deed: Callable[[World], None]) -> Callable[[World], None]:
        ATTACKS[deed.__name__] = (deed, set(kinds))
        return deed

    return take


# Rules and packs


@attack("rule")
def delete_a_rule_of_the_house(world):
    (world.root / "house-rules/house/hurry.yaml").unlink()


@attack("rule")
def lower_a_rule_in_its_own_file(world):
    world.replace("house-rules/house/hurry.yaml", "severity: error", "severity: info")


@attack("rule")
def let_a_rule_look_for_something_else(world):
    world.replace("house-rules/house/hurry.yaml", "phrases: [hurry up]", "phrases: [hurry upp]")


@attack("rule")
def keep_a_rule_from_a_type_of_article(world):
    world.replace("house-rules/house/hurry.yaml", "severity: error", "severity: error\nlocales: [en-US]")


@attack("pack")
def break_a_pack_so_that_it_cannot_be_read(world):
    world.write("house-rules/house/hurry.yaml", "title: [")


@attack("setting")
def take_a_pack_out_of_the_config(world):
    world.replace("medlint.yaml", "packs: [./house-rules]\n", "")


@attack("setting")
def lead_a_pack_elsewhere(world):
    world.write("other/pack.yaml", "name: house\nversion: 1.0.0\nlicence: MIT\n")
    world.write("other/house/hurry.yaml", RULE.replace("hurry up", "zzz zzz"))
    world.replace("medlint.yaml", "./house-rules", "./other")


@attack("link")
def put_a_link_in_the_place_of_a_pack(world):
    world.write("lax/pack.yaml", "name: house\nversion: 1.0.0\nlicence: MIT\n")
    for file in sorted((world.root / "house-rules").rglob("*.yaml")):
        file.unlink()
    (world.root / "house-rules/house").rmdir()
    (world.root / "house-rules").rmdir()
    (world.root / "house-rules").symlink_to("lax")


# Config


@attack("setting")
def turn_a_rule_off(world):
    world.replace("medlint.yaml", "rules: {", "rules: {house/hurry: off, ")


@attack("setting")
def lower_every_rule(world):
    world.replace("medlint.yaml", "rules: {", 'rules: {"*": info, ')


@attack("setting")
def exclude_an_article(world):
    world.replace("medlint.yaml", "locale: en-GB", 'locale: en-GB\nexclude: ["content/visit.md"]')


@attack("setting")
def narrow_the_content(world):
    world.replace("medlint.yaml", "content/**/*.md", "content/phone.md")


@attack("setting")
def ask_for_no_review(world):
    world.replace("medlint.yaml", "require: [clinical]", "require: []")


@attack("setting")
def fail_on_nothing(world):
    world.replace("medlint.yaml", "fail_on: warning", "fail_on: never")


@attack("setting")
def let_reviews_grow_old(world):
    world.replace("medlint.yaml", "gate: {", "gate: {max_review_age: {default: 400 months}, ")


@attack("setting")
def choose_a_laxer_profile(world):
    world.replace("medlint.yaml", "profile: patient", "profile: hub")


@attack("setting")
def call_the_articles_another_locale(world):
    world.replace("medlint.yaml", "locale: en-GB", "locale: fr-FR")


@attack("setting")
def widen_an_override(world):
    world.replace("medlint.yaml", '"content/archive/**"', '"content/**"')


@attack("setting")
def call_all_articles_news(world):
    world.replace("medlint.yaml", "content/news/**", "content/**")


@attack("setting")
def add_a_word_to_the_vocabulary(world):
    world.write("words.txt", "examplemab\nazathioprin\n")


@attack("setting")
def let_suppressions_last_for_ever(world):
    world.replace(
        "medlint.yaml", "locale: en-GB", "locale: en-GB\nsuppressions: {unused: off, max_age: 90 years}"
    )


@attack("setting", "config")
def extend_a_file_that_loosens(world):
    world.write("lax.yaml", "rules: {house/hurry: off}\n")
    world.replace("medlint.yaml", "locale: en-GB", "locale: en-GB\nextends: [lax.yaml]")


@attack("config")
def put_a_config_in_front_of_the_one_that_holds(world):
    world.write("medlint.yml", "content: []\n")
    (world.root / "medlint.yaml").unlink()


@attack("config")
def delete_the_config(world):
    (world.root / "medlint.yaml").unlink()


@attack("config")
def move_the_config_to_pyproject(world):
    (world.root / "medlint.yaml").unlink()
    world.write("pyproject.toml", '[tool.medlint]\nprofile = "hub"\n')


@attack("config")
def add_tool_medlint_to_pyproject(world):
    world.write("pyproject.toml", '[project]\nname = "site"\n[tool.medlint.rules]\n"*" = "off"\n')


@attack("config")
def drop_a_config_beside_an_article(world):
    world.write("content/medlint.yaml", 'rules: {"*": off}\n')


@attack("config")
def break_the_config(world):
    world.write("medlint.yaml", "profile: [\n")


@attack("config")
def make_the_config_a_link(world):
    world.write("elsewhere.yaml", world.text("medlint.yaml").replace("fail_on: warning", "fail_on: never"))
    (world.root / "medlint.yaml").unlink()
    (world.root / "medlint.yaml").symlink_to("elsewhere.yaml")


@attack("config")
def give_the_config_a_key_twice(world):
    world.write("medlint.yaml", world.text("medlint.yaml") + "exclude: [content/visit.md]\nexclude: []\n")


# Files that other programs obey


@attack("ignore")
def add_an_ignore_file(world):
    world.write("content/.gitignore", "*.md\n")


@attack("ignore")
def ignore_an_article(world):
    world.write(".gitignore", "/build/\n/content/visit.md\n")


@attack("ignore")
def delete_an_ignore_file(world):
    (world.root / ".gitignore").unlink()


@attack("attributes")
def change_text_on_its_way_to_the_disk(world):
    world.write(".gitattributes", "content/*.md filter=clean\n")


@attack("baseline")
def let_old_findings_be(world):
    world.write(".medlint-baseline.json", "{}\n")


@attack("hook")
def set_the_hook_back_to_an_old_revision(world):
    world.replace(".pre-commit-config.yaml", "rev: v0.1.0", "rev: v0.0.1")


@attack("hook")
def let_the_hook_skip_articles(world):
    world.replace(".pre-commit-config.yaml", "- id: medlint", "- id: medlint\n        args: [--exit-zero]")


@attack("hook")
def exclude_articles_from_all_hooks(world):
    world.write(".pre-commit-config.yaml", "exclude: ^content/\n" + world.text(".pre-commit-config.yaml"))


@attack("hook")
def delete_the_hook(world):
    (world.root / ".pre-commit-config.yaml").unlink()


@attack("ci")
def take_the_base_from_the_workflow(world):
    world.replace(".github/workflows/gate.yml", " --base origin/main", "")


@attack("ci")
def add_a_workflow_with_a_job_of_the_same_name(world):
    world.write(".github/workflows/other.yml", "on: push\njobs:\n  gate:\n    steps: [{run: 'true'}]\n")


@attack("ci")
def delete_the_workflow(world):
    (world.root / ".github/workflows/gate.yml").unlink()


@attack("ci")
def hide_a_workflow_behind_upper_case(world):
    world.write(".GitHub/Workflows/gate.yml", "on: push\n")


@attack("code-owners")
def let_nobody_own_the_rules(world):
    world.write(".github/CODEOWNERS", "\n")


@attack("pin")
def install_an_older_medlint(world):
    world.write("requirements-dev.txt", "medlint==0.0.1\n")


@attack("pin")
def take_medlint_from_somewhere_else(world):
    world.write("requirements.txt", "--extra-index-url https://example.org/simple\n")


@attack("pin")
def call_medlint_another_way_in_the_makefile(world):
    world.write("Makefile", "check:\n\tmedlint check --exit-zero\n")


@attack("site")
def call_the_site_another_generators(world):
    world.write("mkdocs.yml", "site_name: The clinic\ndocs_dir: content\n")


@attack("pin")
def fix_another_version_in_a_lock_file(world):
    world.write("uv.lock", '[[package]]\nname = "medlint"\nversion = "0.0.1"\n')


@attack("code")
def put_code_of_ones_own_in_front_of_medlint(world):
    world.write("sitecustomize.py", "import medlint\n")


@attack("code")
def lay_another_medlint_beside_the_site(world):
    world.write("medlint/__init__.py", "")


@attack("submodule")
def bring_in_another_repository(world):
    inner = world.root / "content/more"
    world.write("content/more/map.md", FAULT)
    world.git("init", "-q", str(inner))
    world.git("-C", str(inner), "add", "-A")
    world.git(
        "-C", str(inner), "-c", "user.name=S", "-c", "user.email=s@example.org", "commit", "-q", "-m", "More"
    )


@attack("pack")
def make_a_rule_file_a_program(world):
    (world.root / "house-rules/house/hurry.yaml").chmod(0o755)


# People


@attack("reviewers")
def add_oneself_to_the_reviewers(world):
    more = "  - {name: Sam Reed, roles: [clinical, owner], fictional: true}\n"
    world.write("reviewers.yaml", world.text("reviewers.yaml") + more)


@attack("reviewers")
def give_oneself_another_role(world):
    world.replace("reviewers.yaml", "roles: [author]", "roles: [author, owner]")


@attack("reviewers")
def make_a_reviewer_valid_again(world):
    world.replace("reviewers.yaml", "until: 2026-06-30", "until: 2036-06-30")


@attack("reviewers")
def delete_the_reviewers(world):
    (world.root / "reviewers.yaml").unlink()


@attack("reviewers")
def make_the_reviewers_a_link(world):
    world.write("people.yaml", world.text("reviewers.yaml"))
    (world.root / "reviewers.yaml").unlink()
    (world.root / "reviewers.yaml").symlink_to("people.yaml")


@attack("sign-off")
def sign_without_a_signature(world):
    world.article("content/map.md", "map", "How to find the clinic", WAY)
    world.sign("content/map.md")


@attack("sign-off")
def go_back_to_an_older_sign_off(world):
    world.replace("content/visit.md", VISIT, PHONE)
    world.sign("content/visit.md", on="2026-11-01")


# Articles


@attack("moved")
def rename_an_article_out_of_scope(world):
    world.git("mv", "content/visit.md", "visit.md")


@attack("moved", "unread")
def give_an_article_an_ending_that_is_not_read(world):
    world.git("mv", "content/visit.md", "content/visit.rst")


@attack("moved", "unread")
def give_an_article_an_ending_in_upper_case(world):
    world.git("mv", "content/visit.md", "content/visit.MD")


@attack("moved")
def rename_an_article_to_where_fewer_rules_hold(world):
    (world.root / "content/archive").mkdir()
    world.git("mv", "content/visit.md", "content/archive/visit.md")


@attack("moved")
def rename_an_article_out_of_scope_and_change_its_words(world):
    world.git("mv", "content/visit.md", "page.md")
    world.replace("page.md", VISIT, FAULT)


@attack("moved")
def rename_an_article_out_of_scope_and_change_every_line(world):
    text = (
        world.text("content/visit.md")
        .partition("\n---\n")[2]
        .replace("Bring", "Do bring")
        .replace("Ask", "Do ask")
    )
    (world.root / "content/visit.md").unlink()
    world.write("page.md", text.replace("This page does", "What you read here does"))


@attack("unread")
def add_an_article_outside_the_content(world):
    world.article("more/map.md", "map", "How to find the clinic", FAULT)


@attack("unread")
def add_a_page_in_a_form_that_is_not_read(world):
    world.write("content/map.adoc", "= Map\n\n" + FAULT + "\n")


@attack("type")
def call_an_article_another_type(world):
    world.replace("content/visit.md", "type: page", "type: hub")


@attack("locale")
def call_an_article_another_locale(world):
    world.replace("content/visit.md", "locale: en-GB", "locale: fr-FR")


@attack("status")
def take_the_status_back_to_draft(world):
    world.replace("content/visit.md", "status: published", "status: draft")


@attack("identity")
def give_an_article_another_id(world):
    world.replace("content/visit.md", "id: visit", "id: visits")


@attack("name")
def add_a_name_that_differs_by_case_only(world):
    world.article("content/Visit.md", "visit-two", "What else to bring", VISIT)


@attack("name")
def add_a_name_in_another_unicode_form(world):
    world.article("content/caf\u00e9.md", "cafe-one", "The cafe in the clinic", PHONE)
    world.article("content/cafe\u0301.md", "cafe-two", "The other cafe", VISIT)


@attack("link")
def make_an_article_a_link(world):
    (world.root / "content/visit.md").unlink()
    (world.root / "content/visit.md").symlink_to("phone.md")


@attack("link")
def add_a_folder_that_is_a_link(world):
    (world.root / "content/more").symlink_to("../house-rules")


# Suppressions

NEXT = '<!-- medlint-disable-next-line house/hurry reason="it is meant kindly" -->'


@attack("suppression")
def set_a_finding_aside(world):
    world.replace("content/visit.md", VISIT, f"{NEXT}\n{VISIT} {FAULT}")


@attack("set-aside")
def set_the_whole_article_aside(world):
    start = '<!-- medlint-disable house/hurry reason="a poem" -->'
    end = "<!-- medlint-enable house/hurry -->"
    world.replace("content/visit.md", VISIT, f"{start}\n\n{VISIT}\n\n{FAULT}\n\n{end}")


@attack("suppression")
def quote_a_whole_article(world):
    start = '<!-- medlint-quote by="Sam Reed" until="2027-01-01" reason="cited" -->'
    world.replace(
        "content/visit.md", VISIT, f"{start}\n\n{VISIT}\n\n<!-- /medlint-quote -->\n\nThis is wrong."
    )


def _as_ever(world):
    """What any change may do."""
    world.write("README.md", "# The site of the clinic\n")
    world.replace("content/phone.md", PHONE, PHONE.replace(". ", ".\n"))  # layout


@pytest.mark.parametrize("committed", [False, True])
def test_without_an_attack_the_change_is_ready(world, committed):
    _as_ever(world)
    if committed:
        world.commit()
    done = world.gate()
    assert (done.code, done.told["ready"], done.kinds) == (0, True, set()), done


@pytest.mark.parametrize("name", ATTACKS)
def test_no_attack_passes(world, name):
    deed, kinds = ATTACKS[name]
    _as_ever(world)
    deed(world)
    world.commit()
    done = world.gate()
    assert done.code in (1, 2), done
    assert done.told["ready"] is False
    assert kinds & done.kinds, done.told["change"]
    assert not any(article["ready"] for article in done.told["articles"])


@pytest.mark.parametrize("name", ["exclude_an_article", "add_an_ignore_file", "quote_a_whole_article"])
def test_no_attack_passes_before_it_is_committed(world, name):
    deed, kinds = ATTACKS[name]
    deed(world)
    done = world.gate()
    assert done.code == 1
    assert kinds & done.kinds


def test_there_are_enough_of_them():
    assert len(ATTACKS) >= 70
