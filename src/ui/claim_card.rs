//! The card of a figure in the prose: what it is, its value in full, how it was computed, where it comes from, whether
//! it matches.

use super::markup::{Tag, button, el, fragment};
use super::nodes;
use super::services::{Aim, Services};
use super::texts;
use super::told::{Seen, seen};
use super::widget::Content;
use crate::claims::{Claim, Verdict};
use crate::figures::Evidence;
use crate::format;
use crate::note::{Fact, Note};
use crate::state::{Action, Change, State};
use crate::svg::Node;
use std::rc::Rc;
use yew::prelude::*;

/// What a card needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ClaimCardProps {
    /// The note.
    pub content: Rc<Content>,
    /// The number of the figure among its claims, from 0.
    pub claim: usize,
    /// What is chosen.
    #[prop_or_default]
    pub state: Rc<State>,
    /// What the host does for the widget.
    #[prop_or_default]
    pub services: Services,
    /// Told what the reader does.
    #[prop_or_default]
    pub dispatch: Callback<Action>,
}

/// The card of a figure; nothing for one that a reader may not see.
#[component]
pub fn ClaimCard(props: &ClaimCardProps) -> Html {
    claim_card(props)
}

pub(super) fn claim_card(props: &ClaimCardProps) -> Html {
    let note = &props.content.note;
    let Some(claim) = props.content.claims.get(props.claim).filter(|claim| claim.is_shown()) else {
        return Html::default();
    };
    let Some(account) = Account::of(note, claim) else { return Html::default() };
    let rows = account
        .rows
        .iter()
        .map(|(label, text)| el("div").with(el("dt").with(*label)).with(el("dd").with(text)));
    let show = account.evidence.as_ref().and_then(|evidence| seen(&props.content, evidence));
    let words = &format::words(note.language).telling;
    let show = show.map(|seen| button(showing(props, &seen)).with(words.show_in_chart));
    fragment()
        .with(el("p").class("datum").with(&account.name))
        .with(el("dl").with_all(rows))
        .with(account.remark.map(|remark| el("p").class("more").with(remark)))
        .with(el("p").class("verdict").with(verdict(note, &claim.verdict)).with(show))
        .html()
}

/// A check mark, where the data say so too, and the words.
pub(super) fn verdict(note: &Note, verdict: &Verdict) -> Html {
    let check = matches!(verdict, Verdict::Agrees).then(|| {
        let svg =
            Node::new("svg").with("class", "check").with("viewBox", "0 0 12 12").with("aria-hidden", "true");
        nodes::svg(&svg.with_child(Node::new("path").with("d", "M1.5 6.5 4.5 9.5 10.5 2.5")))
    });
    fragment().with(check).with(el("span").with(texts::verdict(note.language, verdict))).html()
}

/// Chooses the view, reads the period, and brings the chart into sight.
fn showing(props: &ClaimCardProps, seen: &Seen) -> Callback<Event> {
    let chart = seen.chart.id.clone();
    let chosen = props.state.charts.get(&chart);
    let within = |change| Action::In(chart.clone(), change);
    let mut actions = vec![Action::Close, within(Change::Show(seen.measure))];
    if chosen.is_some_and(|chosen| chosen.span.is_some()) {
        actions.push(within(Change::Zoom(None)));
    }
    if let Some(series) = &seen.cursor.series
        && chosen.is_some_and(|chosen| chosen.hidden.contains(series))
    {
        actions.push(within(Change::Toggle(series.clone(), usize::from(u8::MAX))));
    }
    actions.push(Action::Read(seen.cursor.clone()));
    let (dispatch, aim) = (props.dispatch.clone(), props.services.aim.clone());
    Callback::from(move |_| {
        actions.iter().for_each(|action| dispatch.emit(action.clone()));
        aim.emit(Aim::Chart(chart.clone()));
    })
}

/// All that is said of a figure.
pub(super) struct Account<'n> {
    pub(super) name: String,
    /// Labels and what stands beside them; the value first.
    pub(super) rows: Vec<(&'static str, String)>,
    pub(super) remark: Option<String>,
    pub(super) evidence: Option<Evidence<'n>>,
}

impl<'n> Account<'n> {
    /// `None` where the figure leads to nothing.
    pub(super) fn of(note: &'n Note, claim: &Claim) -> Option<Self> {
        let reference = claim.reference.as_ref()?;
        match note.fact(&reference.subject) {
            Some(fact) => Some(Self::of_fact(note, fact)),
            None => Some(Self::of_datum(note, claim, Evidence::of(note, reference)?)),
        }
    }

    fn of_fact(note: &Note, fact: &Fact) -> Self {
        let [value, _, _, source, as_of] = format::words(note.language).checking.labels;
        let title = fact.source.as_ref().and_then(|id| note.source(id)).map(|source| source.title.clone());
        let period =
            fact.period.map(|period| format::period(note.language, period)).or_else(|| published(note));
        let mut rows = vec![(value, texts::fact_value(note.language, fact))];
        rows.extend(title.map(|title| (source, title)));
        rows.extend(period.map(|period| (as_of, period)));
        Self { name: fact.name.clone(), rows, remark: fact.note.clone(), evidence: None }
    }

    fn of_datum(note: &'n Note, claim: &Claim, evidence: Evidence<'n>) -> Self {
        let [value, computed, status, source, as_of] = format::words(note.language).checking.labels;
        let how = [texts::formula(note, &evidence), texts::run_reason(note, claim, &evidence)];
        let how: Vec<String> = how.into_iter().flatten().collect();
        let mut rows = vec![(value, texts::datum_value(note, &evidence))];
        rows.extend((!how.is_empty()).then(|| (computed, how.join("; "))));
        rows.push((status, texts::datum_statuses(note, &evidence)));
        rows.push((source, texts::datum_sources(note, &evidence)));
        rows.extend(published(note).map(|day| (as_of, day)));
        rows.retain(|(_, text)| !text.is_empty());
        Self { name: texts::datum_name(note, &evidence), rows, remark: None, evidence: Some(evidence) }
    }
}

fn published(note: &Note) -> Option<String> {
    note.published.map(|day| format::period(note.language, day))
}

/// One entry of the list of figures.
pub(super) fn entry(note: &Note, claim: &Claim, words: String) -> Option<Tag> {
    let account = Account::of(note, claim)?;
    let (value, others) = account.rows.split_first()?;
    // The day is the same for all of them.
    let [.., as_of] = format::words(note.language).checking.labels;
    let others = others.iter().filter(|(label, _)| *label != as_of).map(|(_, text)| text.as_str());
    let others: String =
        others.chain(account.remark.as_deref()).map(|text| format!("\u{a0}· {text}")).collect();
    Some(
        el("li")
            .with(el("span").class("words").with(words))
            .with(" ")
            .with(account.name)
            .with(": ")
            .with(el("b").with(&value.1))
            .with(el("small").with(verdict(note, &claim.verdict)).with(others)),
    )
}
