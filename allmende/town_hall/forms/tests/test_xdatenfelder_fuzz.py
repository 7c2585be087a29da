"""Whatever is done to a file: it is read, or it is refused with problems; nothing else ever happens."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allmende.town_hall.forms.schema import FormDefinition
from allmende.town_hall.forms.schema_json import from_json, to_json
from allmende.town_hall.forms.steps import build_steps
from allmende.town_hall.forms.tests.material import XDF2, XDF3
from allmende.town_hall.forms.xdatenfelder import XdfImportError, read_xdatenfelder

FILES = (XDF2, XDF3)
TOKENS = (
    b"<xdf:anzahl>0:*</xdf:anzahl>",
    b"<xdf:struktur>",
    b"</xdf:struktur>",
    b"<code>",
    b"<xdf:regel/>",
    b"<xdf:id>F1</xdf:id>",
    b"<xdf:identifikation/>",
    b"&lt;",
    b"&x;",
    b"<!--",
    b"]]>",
    b'"',
    b"\x00",
    b"\xff",
    b"{",
)


def survives(data):
    form = refused = None
    try:
        form = read_xdatenfelder(data)
    except XdfImportError as error:
        refused = error
    if refused is not None:
        assert refused.problems
        assert all(str(problem) for problem in refused.problems)
        return
    assert isinstance(form, FormDefinition)
    assert from_json(to_json(form)) == form
    build_steps(form)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.data())
def test_bytes_may_change_anywhere(file, data):
    content = bytearray(file)
    for _change in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(content) - 1))
        length = data.draw(st.integers(0, 60))
        content[position : position + length] = data.draw(st.sampled_from(TOKENS) | st.binary(max_size=8))
    survives(bytes(content))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.data())
def test_lines_may_vanish_double_and_move(file, data):
    lines = file.splitlines(keepends=True)
    for _change in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.sampled_from(["drop", "double", "move"])):
            case "drop":
                del lines[position]
            case "double":
                lines.insert(position, lines[position])
            case _:
                lines.insert(data.draw(st.integers(0, len(lines) - 1)), lines.pop(position))
    survives(b"".join(lines))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.text(max_size=40), st.data())
def test_texts_may_say_anything(file, text, data):
    pieces = file.decode().split(">")
    position = data.draw(st.integers(2, len(pieces) - 2))
    inside = text.replace("&", "&amp;").replace("<", "&lt;")
    head, bracket, tail = pieces[position].partition("<")
    pieces[position] = f"{inside}{bracket}{tail}" if bracket else head
    survives(">".join(pieces).encode("utf-8", "surrogatepass"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_kindly(data):
    survives(data)
