"""Fields of a form: names, descriptions and errors reach everybody."""

import re

import pytest
from django import forms
from django.template import Context, Template

from allmende.foundation.ui.fields import DatePartsField
from allmende.foundation.ui.rendering import field_parts


class DogForm(forms.Form):
    name = forms.CharField(label="Wie heißt Ihr Hund?", help_text="Der Rufname genügt.")
    nickname = forms.CharField(label="Spitzname", required=False)
    size = forms.ChoiceField(label="Größe", widget=forms.RadioSelect, choices=[("s", "klein"), ("l", "groß")])
    colours = forms.MultipleChoiceField(
        label="Farben",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("b", "braun"), ("w", "weiß")],
    )
    breed = forms.ChoiceField(label="Rasse", choices=[("", "Bitte wählen"), ("x", "Mischling")])
    born = DatePartsField(label="Geboren")
    photo = forms.FileField(label="Foto", required=False)
    notes = forms.CharField(label="Bemerkung", widget=forms.Textarea, required=False)
    true = forms.BooleanField(label="Alles richtig")
    token = forms.CharField(widget=forms.HiddenInput)


def render(source, **values):
    html = Template("{% load ui %}" + source).render(Context(values))
    return " ".join(html.split())


def field(name, data=None, arguments=""):
    return render(f"{{% ui_field form.{name} {arguments} %}}", form=DogForm(data))


def test_hint_and_error_are_tied_to_the_control():
    html = field("name", {})
    described_by = re.search(r'aria-describedby="([^"]+)"', html).group(1)
    assert described_by == "id_name_hinweis id_name_fehler"
    assert all(f'id="{name}"' in html for name in described_by.split())
    assert 'aria-invalid="true"' in html
    assert '<label class="kern-label" for="id_name">' in html


def test_a_field_without_hint_or_error_describes_nothing():
    assert "aria-describedby" not in field("nickname")


def test_only_optional_fields_are_marked():
    assert "(freiwillig)" in field("nickname")
    assert "(freiwillig)" not in field("name")


def test_the_server_explains_not_the_browser():
    html = field("name")
    assert 'aria-required="true"' in html
    assert " required" not in html.replace("aria-required", "")


def test_choices_are_a_named_group():
    html = field("size", {"size": "l"})
    assert html.count("<fieldset") == html.count("<legend") == 1
    assert re.search(r'type="radio" name="size" value="l" id="id_size_1" checked', html)
    assert html.count("checked") == 1


def test_several_boxes_can_be_ticked():
    assert field("colours", {"colours": ["b", "w"]}).count(" checked") == 2


def test_a_select_keeps_its_choice():
    assert '<option value="x" selected>' in field("breed", {"breed": "x"})


def test_date_parts_have_a_label_each():
    html = field("born", {"born_day": "7"})
    labels = re.findall(r'for="(id_born_\d)"', html)
    assert labels == ["id_born_0", "id_born_1", "id_born_2"]
    assert 'value="7"' in html
    assert 'aria-describedby="id_born_fehler"' in html


def test_a_file_is_never_filled_again():
    assert "value=" not in field("photo", {"photo": "x.pdf"})


def test_text_of_people_is_escaped():
    html = field("notes", {"notes": "</textarea><script>alert(1)</script>"}) + field(
        "name", {"name": '"><b>'}
    )
    assert "<script>" not in html
    assert "<b>" not in html


def test_further_attributes_reach_the_control():
    html = field("name", arguments='width=5 autocomplete="off"')
    assert "ui-width-5" in html
    assert 'autocomplete="off"' in html


def test_one_question_per_page_is_the_heading():
    assert "<h1>" in field("name", arguments="question=True")
    assert "<h1>" in field("size", arguments="question=True")


def test_error_summary_leads_to_every_field():
    form = DogForm({})
    form.add_error(None, "Bitte melden Sie den Hund nur einmal an.")
    summary = render("{% ui_error_summary form %}", form=form)
    page = render("{% ui_fields form %}", form=form)
    targets = re.findall(r'href="#([^"]+)"', summary)
    assert {"id_name", "id_size_0", "id_born_0", "id_breed", "id_true"} <= set(targets)
    assert all(f'id="{target}"' in page for target in targets)
    assert "Bitte melden Sie den Hund nur einmal an." in summary
    assert 'tabindex="-1"' in summary


def test_there_is_no_summary_without_errors():
    assert render("{% ui_error_summary form %}", form=DogForm()).strip() == ""


def test_hidden_fields_stay_hidden():
    html = render("{% ui_fields form %}", form=DogForm(initial={"token": "t"}))
    assert '<input type="hidden" name="token" value="t"' in html
    assert "Token" not in html


@pytest.mark.parametrize("value", [None, "", "Bello", "<b>\"&'</b>", 0, 12, "ä\nö"])
@pytest.mark.parametrize(
    "widget",
    [
        forms.TextInput({"autocomplete": "name", "spellcheck": "false"}),
        forms.NumberInput({"min": 1, "step": "any"}),
        forms.EmailInput(),
        forms.PasswordInput(),
        forms.DateInput({"readonly": True, "disabled": False}),
        forms.Textarea({"rows": 7}),
    ],
)
def test_plain_controls_are_what_django_itself_would_write(widget, value):
    class OneField(forms.Form):
        one = forms.CharField(widget=widget, required=False)

    form = OneField(initial={"one": value}, auto_id=False)

    def parts(html):
        return sorted(re.findall(r'[\w-]+="[^"]*"|[\w-]+|\S', html))

    ours = field_parts(form["one"]).control
    classes = (
        {"id": "one", "class": re.search(r'class="([^"]*)"', ours).group(1)}
        if "class=" in ours
        else {"id": "one"}
    )
    assert parts(ours) == parts(widget.render("one", form["one"].value(), classes))
