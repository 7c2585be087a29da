"""The promise of the palette holds for every pair of colours a municipality may choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from allmende.foundation.ui.colour import Colour, InvalidColourError, contrast
from allmende.foundation.ui.palette import (
    DARK,
    GRAPHIC_CONTRAST,
    LIGHT,
    TEXT_CONTRAST,
    Surfaces,
    Tones,
    build_palette,
    palette_key,
    render_css,
    render_neutral_css,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def assert_readable(tones: Tones, base: Surfaces) -> None:
    grounds = (*base.backgrounds(), tones.primary_soft, tones.accent_soft)
    for ground in grounds:
        assert contrast(base.text, ground) >= TEXT_CONTRAST
        assert contrast(base.muted, ground) >= TEXT_CONTRAST
        assert contrast(tones.link, ground) >= TEXT_CONTRAST
        assert contrast(tones.link_hover, ground) >= TEXT_CONTRAST
        assert contrast(tones.primary, ground) >= GRAPHIC_CONTRAST
        assert contrast(tones.accent_graphic, ground) >= GRAPHIC_CONTRAST
    for ground in base.backgrounds():
        assert contrast(base.border, ground) >= GRAPHIC_CONTRAST
    assert contrast(tones.on_primary, tones.primary) >= TEXT_CONTRAST
    assert contrast(tones.on_primary, tones.primary_hover) >= TEXT_CONTRAST
    assert contrast(tones.on_accent, tones.accent) >= 4


@given(primary=colours, accent=colours)
def test_every_pair_of_colours_becomes_readable(primary, accent):
    palette = build_palette(primary, accent)
    assert_readable(palette.light, LIGHT)
    assert_readable(palette.dark, DARK)


@pytest.mark.parametrize(("primary", "accent"), [("#2f6b4f", "#e9b44c"), ("#27548a", "#dda853")])
def test_a_readable_colour_is_left_as_it_was_chosen(primary, accent):
    palette = build_palette(primary, accent)
    assert palette.light.primary.hex() == primary
    assert palette.light.accent.hex() == accent


@pytest.mark.parametrize("text", ["", "green", "#12345", "#ggg000", "url(x)", "#2f6b4f;}"])
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(InvalidColourError):
        build_palette(text, "#000000")


def test_short_form_means_doubled_digits():
    assert Colour.parse("263").hex() == "#226633"


def test_contrast_of_black_and_white_is_21():
    assert round(contrast(Colour(0, 0, 0), Colour(255, 255, 255)), 2) == 21


@given(colour=colours)
def test_a_shift_by_nothing_changes_nothing(colour):
    before = Colour.parse(colour)
    after = before.with_lightness_shifted(0)
    channels = ((before.red, after.red), (before.green, after.green), (before.blue, after.blue))
    assert all(abs(one - two) <= 2 for one, two in channels)


def test_style_sheets_name_both_schemes_and_follow_the_switch():
    for css in (render_css(build_palette("#2f6b4f", "#e9b44c")), render_neutral_css()):
        assert "prefers-color-scheme:dark" in css
        assert ":root[data-kern-theme=dark]" in css
        assert ":not([data-kern-theme=light])" in css


def test_key_changes_with_the_colours():
    assert palette_key("#2f6b4f", "#e9b44c") != palette_key("#2f6b4f", "#e9b44d")
