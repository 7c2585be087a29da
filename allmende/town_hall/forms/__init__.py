"""Forms: what a service asks people, built from XDatenfelder files of the administration's building-block system.

Terms: a *definition* is the typed form; a *path* names an element in it; a *place* is a path with indexes for repeats
(``G1[0].F3``); *answers* are typed values by place, *drafts* are texts that are no values yet; a *step* is one page.

How another room shows and takes in a step (everything comes from ``public``)::

    form = get_form_version(case.form_id)
    step = find_step(form.steps, slug)
    answers = Answers.from_json(draft.answers)
    if request.method == "GET":
        return render(request, "…/step.html", {"step": step, "form": StepForm(form.definition, step, answers)})
    outcome = receive_step(form.definition, step, answers, request.POST, request.FILES, store=keep_file)
    save(outcome.answers)  # In every case: whatever was typed is in them.
    if not outcome.ok:
        return render(request, "…/step.html", {"step": step, "form": outcome.form}, status=422)
    return redirect(…)  # By ``outcome.action``: next step, overview, or the same step at ``#{outcome.anchor}``.

The template puts ``{% include "forms/step_fields.html" %}`` between its error summary and its buttons, which are named
``aktion`` with the values of ``StepAction``. Before submission ``check_complete(form.definition, answers)`` has to be
empty; ``summarise`` with ``forms/summary.html`` shows all answers.
"""
