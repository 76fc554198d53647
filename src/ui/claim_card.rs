//! The card of a figure in the prose: what it is, its value in full, how it was computed, where it comes from, whether
//! it matches.

use super::context::NoteContext;
use super::elements::{Tag, button, el, fragment};
use super::mentions::{ChartLocation, chart_location};
use super::nodes;
use super::result_claims::claim;
use super::services::ScrollTarget;
use crate::claims::{Claim, Verdict};
use crate::figures::{Evidence, Histories, Quantity, Statement};
use crate::format;
use crate::note::Note;
use crate::state::{Action, Change};
use crate::svg::Node;
use crate::texts;
use yew::prelude::*;

/// Properties of a claim card.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ClaimCardProps {
    /// The note.
    pub context: NoteContext,
    /// The number of the figure among its claims, from 0.
    pub claim: usize,
}

/// The card of a claim; empty for one that readers don't see.
#[component]
pub fn ClaimCard(props: &ClaimCardProps) -> Html {
    claim_card(props)
}

pub(super) fn claim_card(props: &ClaimCardProps) -> Html {
    let content = &props.context.content;
    let note = &content.note;
    let Some(claim) = claim(content, props.claim) else { return Html::default() };
    let Some(details) = ClaimDetails::of(&Histories::of(note), &claim) else { return Html::default() };
    let rows = details
        .rows
        .iter()
        .map(|(label, text)| el("div").with(el("dt").with(*label)).with(el("dd").with(text)));
    let show = details.evidence.as_ref().and_then(|evidence| chart_location(content, evidence));
    let messages = &format::messages(note.language).mention_messages;
    let show =
        show.map(|chart_location| button(showing(props, &chart_location)).with(messages.show_in_chart));
    fragment()
        .with(el("p").class("datum").with(&details.name))
        .with(el("dl").with_all(rows))
        .with(details.remark.map(|remark| el("p").class("more").with(remark)))
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
fn showing(props: &ClaimCardProps, chart_location: &ChartLocation<'_>) -> Callback<Event> {
    let chart = chart_location.chart.id.clone();
    let state = props.context.state.charts.get(&chart);
    let within = |change| Action::ChangeChart(chart.clone(), change);
    let mut actions = vec![Action::Close, within(Change::Show(chart_location.measure))];
    if state.is_some_and(|state| state.span.is_some()) {
        actions.push(within(Change::Zoom(None)));
    }
    if let Some(series) = &chart_location.cursor.series
        && state.is_some_and(|state| state.hidden.contains(series))
    {
        actions.push(within(Change::Toggle(series.clone(), usize::from(u8::MAX))));
    }
    actions.push(Action::Read(chart_location.cursor.clone()));
    let dispatch = props.context.dispatch.clone();
    let scroll_to_target = props.context.services.scroll_to_target.clone();
    Callback::from(move |_| {
        actions.iter().for_each(|action| dispatch.emit(action.clone()));
        scroll_to_target.emit(ScrollTarget::Chart(chart.clone()));
    })
}

/// The texts about a figure.
pub(super) struct ClaimDetails<'n> {
    pub(super) name: String,
    /// Labels with their contents; the value first.
    pub(super) rows: Vec<(&'static str, String)>,
    pub(super) remark: Option<String>,
    pub(super) evidence: Option<Evidence<'n>>,
}

impl<'n> ClaimDetails<'n> {
    /// `None` where the figure leads to nothing.
    pub(super) fn of(histories: &Histories<'n>, claim: &Claim) -> Option<Self> {
        let note = histories.note();
        let reference = claim.reference.as_ref()?;
        match Statement::of(note, reference) {
            Some(statement) => Some(Self::of_statement(note, &statement)),
            None => Some(Self::of_datum(histories, claim, Evidence::of(note, reference)?)),
        }
    }

    fn of_statement(note: &Note, statement: &Statement<'_>) -> Self {
        let [value, computed, status, source, as_of] = format::messages(note.language).claim_messages.labels;
        let expectation = statement.expectation;
        let (own_note, period) = match statement.quantity {
            Quantity::Fact(fact) => (fact.note.clone(), fact.period.clone()),
            Quantity::Point(..) => (None, None),
        };
        let as_of_day = expectation.and_then(|one| one.as_of).map(|day| format::period(note.language, day));
        let period = period.map(|period| texts::fact_period(note.language, &period));
        let mut rows = vec![(value, texts::statement_value(note, statement))];
        rows.extend(texts::statement_formula(note, statement).map(|formula| (computed, formula)));
        let statuses = texts::statement_statuses(note, statement);
        rows.extend((!statuses.is_empty()).then_some((status, statuses)));
        rows.extend(texts::statement_source(note, statement).map(|title| (source, title.to_owned())));
        rows.extend(as_of_day.or(period).or_else(|| published(note)).map(|day| (as_of, day)));
        let remark = expectation.and_then(|one| one.note.clone()).or(own_note);
        Self { name: texts::statement_name(note, statement), rows, remark, evidence: None }
    }

    fn of_datum(histories: &Histories<'n>, claim: &Claim, evidence: Evidence<'n>) -> Self {
        let note = histories.note();
        let [value, computed, status, source, as_of] = format::messages(note.language).claim_messages.labels;
        let how = [texts::formula(note, &evidence), texts::run_reason(histories, claim, &evidence)];
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
    note.day().map(|day| format::period(note.language, day))
}

/// One entry of the list of figures.
pub(super) fn entry(histories: &Histories<'_>, claim: &Claim, words: String) -> Option<Tag> {
    let (note, details) = (histories.note(), ClaimDetails::of(histories, claim)?);
    let (value, others) = details.rows.split_first()?;
    // The day of the note is the same for all of them.
    let [.., as_of] = format::messages(note.language).claim_messages.labels;
    let published = published(note);
    let is_own = |(label, text): &&(&str, String)| *label != as_of || Some(text) != published.as_ref();
    let others = others.iter().filter(is_own).map(|(_, text)| text.as_str());
    let others: String =
        others.chain(details.remark.as_deref()).map(|text| format!("\u{a0}· {text}")).collect();
    Some(
        el("li")
            .with(el("span").class("words").with(words))
            .with(" ")
            .with(details.name)
            .with(": ")
            .with(el("b").with(&value.1))
            .with(el("small").with(verdict(note, &claim.verdict)).with(others)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    const NOTE: &str = r##"{
        "version": 1, "id": "n", "lang": "en", "title": "T", "companies": [{ "id": "c", "name": "C" }],
        "sources": [{ "id": "s", "title": "S" }], "defaults": { "source": "s", "company": "c" },
        "facts": [
            { "id": "sales", "name": "Sales", "unit": "USD", "scale": "million", "value": 12, "yearEarlier": 10,
              "status": "single-source", "expectations": [{ "kind": "consensus", "value": 11 }] },
            { "id": "cloud", "name": "Cloud sales", "unit": "USD", "scale": "million", "value": 6, "status": "estimate" },
            { "id": "costs", "name": "Costs", "unit": "USD", "scale": "million", "value": 3 }],
        "series": [{ "id": "rate", "name": "Rate", "unit": "percent", "frequency": "year", "start": "2024",
            "values": [2, 3], "statuses": [{ "status": "implied", "periods": ["2024"] }] }],
        "summary": ["[$12M](#sales), [20%](#sales/yoy), [$11M](#sales/consensus), [9.1%](#sales/consensus/surprise), [$3M](#costs), [50%](#cloud/share-of:sales), [1 point](#rate@2025/yoy/change)."]
    }"##;

    #[test]
    fn a_fact_that_is_not_plainly_reported_has_its_status_and_what_is_expected_has_none() {
        let content = Content::read(NOTE).unwrap();
        let histories = Histories::of(&content.note);
        let found: Vec<(String, Option<String>)> = content
            .claims
            .iter()
            .map(|claim| {
                let details = ClaimDetails::of(&histories, claim).unwrap();
                let status =
                    details.rows.into_iter().find(|(label, _)| *label == "Status").map(|(_, text)| text);
                (claim.reference.as_ref().unwrap().to_string(), status)
            })
            .collect();
        let of = |reference: &str, status: Option<&str>| (reference.to_owned(), status.map(str::to_owned));
        assert_eq!(
            found,
            [
                of("sales", Some("single source")),
                of("sales/yoy", Some("single source")),
                of("sales/consensus", None),
                of("sales/consensus/surprise", Some("single source")),
                of("costs", None),
                of("cloud/share-of:sales", Some("estimate, single source")),
                of("rate@2025/yoy/change", Some("implied")),
            ]
        );
    }
}
