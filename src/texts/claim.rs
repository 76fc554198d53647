//! What is said about a figure in the prose: what it is, how it was computed, whether it matches.

use super::{distinct, status, why};
use crate::claims::{Claim, Counts, Direction, Expected, Stated, Verdict};
use crate::figures::{Evidence, Figure, Input, RankEnd};
use crate::format::{self, Precision, fill};
use crate::note::{Fact, Note};
use crate::units::{Language, Measure, Period, Unit};

/// `8 of 10 figures recomputed from the data below; 2 stated by the note`. Figures that are wrong count as not checked.
pub fn counts(language: Language, counts: Counts) -> String {
    let words = &format::words(language).checking;
    let all = counts.all();
    let first = if all == 1 { words.recomputed_one } else { words.recomputed };
    let first = fill(first, &[&counts.recomputed.to_string(), &all.to_string()]);
    let others = [(counts.stated, words.stated), (counts.wrong + counts.unbound, words.unchecked)];
    let others = others.iter().filter(|(count, _)| *count > 0);
    let others = others.map(|(count, words)| fill(words, &[&count.to_string()]));
    std::iter::once(first).chain(others).collect::<Vec<_>>().join("; ")
}

/// What the data say about a claim, for a reader: what is wrong was just not checked.
pub fn verdict(language: Language, verdict: &Verdict) -> &'static str {
    let [matches, stated, unchecked] = format::words(language).checking.verdicts;
    match verdict {
        Verdict::Agrees => matches,
        Verdict::Stated => stated,
        Verdict::Differs(_) | Verdict::Contradicts(_) | Verdict::Unbound => unchecked,
    }
}

/// `AWS revenue, change on a year earlier, Q1 2026`
pub fn datum_name(note: &Note, evidence: &Evidence) -> String {
    let words = format::words(note.language);
    let measure = match evidence.measure {
        Measure::Level => String::new(),
        Measure::GrowthOnYear => words.measure_growth_on_year.to_owned(),
        Measure::GrowthOnPeriod => words.measure_growth_on_period.to_owned(),
        Measure::TrailingYear => words.measure_trailing_year.to_owned(),
        Measure::Share => {
            let whole = evidence.inputs.get(1).map_or("", |input| input.series.name.as_str());
            fill(words.measure_share, &[whole])
        }
        Measure::Index => {
            let base = evidence.inputs.get(1).map(|input| format::period(note.language, input.period));
            fill(words.measure_index, &[&base.unwrap_or_default()])
        }
    };
    let periods = match (evidence.values.first(), evidence.values.last()) {
        (Some((first, _)), Some((last, _))) if first != last => super::span(note.language, *first, *last),
        (_, Some((last, _))) => format::period(note.language, *last),
        _ => String::new(),
    };
    let parts = [evidence.series.name.clone(), measure, periods];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The values with all their digits: `28.47%`; of several periods each with its own.
pub fn datum_value(note: &Note, evidence: &Evidence) -> String {
    let values = evidence.values.iter().map(|(period, figure)| {
        let value = figure_in_full(note.language, figure, evidence.unit, evidence.measure);
        if evidence.values.len() == 1 { value } else { amount_in(note.language, &value, *period) }
    });
    values.collect::<Vec<_>>().join(" · ")
}

/// How a value was computed: `$37.6B in Q1 2026 ÷ $29.267B in Q1 2025 − 1`; `None` where it is as typed.
pub fn formula(note: &Note, evidence: &Evidence) -> Option<String> {
    let language = note.language;
    let words = &format::words(language).checking;
    let input = |input: &Input| {
        let value = figure_in_full(language, &input.figure, input.series.unit, Measure::Level);
        amount_in(language, &value, input.period)
    };
    let (first, second) = match evidence.inputs.as_slice() {
        [first, second] => (first, second),
        [] | [_] => {
            return (evidence.measure == Measure::GrowthOnYear).then(|| words.as_published.to_owned());
        }
        [last, .., first] => return Some(added_up(note, evidence.inputs.len(), first, last)),
    };
    let (one, other) = (input(first), input(second));
    Some(match evidence.measure {
        _ if evidence.unit != Unit::Ratio && evidence.measure.is_change() => format!("{one} − {other}"),
        Measure::GrowthOnYear | Measure::GrowthOnPeriod => format!("{one} ÷ {other} − 1"),
        Measure::Index => format!("100 × {one} ÷ {other}"),
        Measure::TrailingYear => format!("{one} + {other}"),
        Measure::Share => format!("{one} ÷ {other} ({})", second.series.name),
        Measure::Level => return None,
    })
}

fn added_up(note: &Note, count: usize, first: &Input, last: &Input) -> String {
    let period = |period| format::period(note.language, period);
    let noun = format::periods_noun(note.language, first.period.frequency());
    let words = &format::words(note.language).checking;
    fill(words.added_up, &[&count.to_string(), noun, &period(first.period), &period(last.period)])
}

/// Why a rank or streak is what it is: `last higher in Q2 2022: 33.29%`; `None` for anything else.
pub fn run_reason(note: &Note, claim: &Claim, evidence: &Evidence) -> Option<String> {
    let words = &format::words(note.language).checking;
    let noun = format::periods_noun(note.language, evidence.series.frequency);
    match claim.mention.as_ref()?.stated {
        Stated::Rank { is_lowest, .. } => {
            let rank = evidence.rank(note, is_lowest)?;
            let RankEnd::LastHigher(period) = rank.end else {
                let none = if is_lowest { words.none_lower } else { words.none_higher };
                return Some(fill(none, &[&(rank.periods - 1).to_string(), noun]));
            };
            let last = if is_lowest { words.last_lower } else { words.last_higher };
            let figure = evidence.at(note, period);
            let value = figure_in_full(note.language, &figure, evidence.unit, evidence.measure);
            Some(fill(last, &[&format::period(note.language, period), &value]))
        }
        Stated::Streak(..) => {
            let streak = evidence.streak(note)?;
            Some(fill(words.in_a_row, &[&streak.periods.to_string(), noun]))
        }
        Stated::Amount(_) | Stated::Direction => None,
    }
}

/// The statuses of all that a value was computed from, each once: `reported, single source`.
pub fn datum_statuses(note: &Note, evidence: &Evidence) -> String {
    let figures = evidence
        .inputs
        .iter()
        .map(|input| &input.figure)
        .chain(evidence.values.iter().map(|(_, figure)| figure));
    let statuses =
        figures.filter_map(|figure| figure.as_ref().ok()).map(|datum| status(note.language, datum.status));
    distinct(statuses).join(", ")
}

/// The titles of the sources of all that a value was computed from, each once.
pub fn datum_sources(note: &Note, evidence: &Evidence) -> String {
    let series = evidence.inputs.iter().map(|input| input.series).chain([evidence.series]);
    let sources = series.filter_map(|series| note.source(&series.source));
    distinct(sources.map(|source| source.title.as_str())).join(" · ")
}

/// A fact's value with its bound and the length of time that it is for: `>$20B a year`.
pub fn fact_value(language: Language, fact: &Fact) -> String {
    let bound = fact.qualifier.map_or("", |qualifier| format::qualifier(language, qualifier));
    let value = format::value(language, fact.value, fact.unit, Precision::Full);
    let per =
        fact.per.map(|per| format!(" {}", super::per_frequency(format::words(language), per.frequency())));
    format!("{bound}{value}{}", per.unwrap_or_default())
}

/// What the data would have the words say.
pub fn expected(language: Language, expected: &Expected) -> String {
    let words = &format::words(language).checking;
    let [up, down, flat] = words.directions;
    match expected {
        Expected::Amount(text) => text.clone(),
        Expected::Direction(Direction::Up) => up.to_owned(),
        Expected::Direction(Direction::Down) => down.to_owned(),
        Expected::Direction(Direction::Flat) => flat.to_owned(),
        Expected::Rank { rank, frequency, is_lowest } => {
            let is_bound = !matches!(rank.end, RankEnd::LastHigher(_));
            let sentence = if *is_lowest { words.lowest } else { words.highest };
            let count = rank.periods.to_string();
            let count = if is_bound { fill(format::words(language).rank_at_least, &[&count]) } else { count };
            fill(sentence, &[&count, format::periods_noun(language, *frequency)])
        }
        Expected::Streak(None, _) => words.no_streak.to_owned(),
        Expected::Streak(Some(streak), frequency) => {
            let way = if streak.is_up { up } else { down };
            let run = fill(
                words.in_a_row,
                &[&streak.periods.to_string(), format::periods_noun(language, *frequency)],
            );
            format!("{way} {run}")
        }
        Expected::Subject(subject) => fill(words.other_subject, &[subject]),
        Expected::Period(period) => fill(words.other_period, &[&format::period(language, *period)]),
        Expected::Figure => words.figure.to_owned(),
        Expected::Datum => words.datum.to_owned(),
    }
}

fn figure_in_full(language: Language, figure: &Figure, unit: Unit, measure: Measure) -> String {
    match figure {
        Ok(datum) => {
            let is_computed = measure != Measure::Level && matches!(unit, Unit::Ratio | Unit::RatioPoints);
            let precision = if is_computed { Precision::Fixed(2) } else { Precision::Full };
            format::value(language, datum.value, unit, precision)
        }
        Err(reason) => why(language, reason),
    }
}

fn amount_in(language: Language, amount: &str, period: Period) -> String {
    fill(format::words(language).checking.amount_in, &[amount, &format::period(language, period)])
}
