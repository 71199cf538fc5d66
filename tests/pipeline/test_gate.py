from __future__ import annotations


def test_a_site_that_nobody_touched_is_ready(world):
    done = world.gate()
    assert done.code == 0, done
    assert done.told["ready"] is True
    assert [article["ready"] for article in done.told["articles"]] == [True, True]
    assert done.told["change"]["items"] == []
