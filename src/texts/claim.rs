//! Texts about a figure in the prose: what it is, how it was computed, whether it matches.

use super::rates::{self, Place};
use super::terms::{distinct, per_of, series_name, status, why};
use crate::claims::{Claim, Counts, Direction, Expected, Stated, Verdict};
use crate::figures::{Evidence, Figure, Histories, Input, RankEnd};
use crate::format::{self, Precision};
use crate::note::{ExpectedPart, Note, Part, Transform};
use crate::units::{Language, Measure, Period, Unit};

/// `8 of 10 figures recomputed from the data below; 2 stated by the note`. Figures that are wrong count as not checked.
pub fn counts(language: Language, counts: Counts) -> String {
    let messages = &format::messages(language).claim_messages;
    let all = counts.all();
    let first = messages.recomputed(&all.to_string(), &counts.recomputed.to_string());
    let said = |count: usize, text: &dyn Fn(&str) -> String| (count > 0).then(|| text(&count.to_string()));
    let stated = said(counts.stated, &|count| messages.stated(count));
    let unchecked = said(counts.wrong + counts.unresolved, &|count| messages.unchecked(count));
    [Some(first), stated, unchecked].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The verdict on a claim for readers, who see a wrong figure as not checked.
pub fn verdict(language: Language, verdict: &Verdict) -> &'static str {
    let [matches, stated, unchecked] = format::messages(language).claim_messages.verdicts;
    match verdict {
        Verdict::Agrees => matches,
        Verdict::Stated => stated,
        Verdict::Differs(_) | Verdict::Contradicts(_) | Verdict::Unresolved => unchecked,
    }
}

/// `AWS revenue, change on a year earlier, Q1 2026`
pub fn datum_name(note: &Note, evidence: &Evidence<'_>) -> String {
    let messages = format::messages(note.language);
    let measure = match evidence.measure {
        Measure::Level => String::new(),
        Measure::YearOverYear => messages.measure_year_over_year.to_owned(),
        Measure::PeriodOverPeriod => messages.measure_period_over_period.to_owned(),
        Measure::TrailingTwelveMonths => messages.measure_trailing_twelve_months.to_owned(),
        Measure::Share => {
            let whole = evidence.inputs.get(1).map(|input| series_name(note, input.series));
            messages.measure_share(&whole.unwrap_or_default())
        }
        Measure::Index => {
            let base = evidence.inputs.get(1).map(|input| format::period(note.language, input.period));
            messages.measure_index(&base.unwrap_or_default())
        }
    };
    let periods = match (evidence.values.first(), evidence.values.last()) {
        (Some((first, _)), Some((last, _))) if first != last => {
            super::terms::span(note.language, *first, *last)
        }
        (_, Some((last, _))) => format::period(note.language, *last),
        _ => String::new(),
    };
    let parts = [series_name(note, evidence.series), measure, periods];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The values with all their digits: `28.47%`; of several periods each with its own.
pub fn datum_value(note: &Note, evidence: &Evidence<'_>) -> String {
    let values = evidence.values.iter().map(|(period, figure)| {
        let mut value = measured_in_full(note.language, figure, evidence);
        if let Some(per) = evidence.per().filter(|_| figure.is_ok()) {
            value = format!("{value} {}", per_of(format::messages(note.language), per));
        }
        if evidence.values.len() == 1 { value } else { amount_in(note.language, &value, *period) }
    });
    values.collect::<Vec<_>>().join(" · ")
}

/// How a value was computed: `$37.6B in Q1 2026 ÷ $29.267B in Q1 2025 − 1`; `None` where it is as typed.
pub fn formula(note: &Note, evidence: &Evidence<'_>) -> Option<String> {
    let language = note.language;
    let messages = &format::messages(language).claim_messages;
    let input = |input: &Input<'_>| {
        let value = figure_in_full(language, &input.figure, input.series.unit, Precision::Full);
        amount_in(language, &value, input.period)
    };
    let (first, second) = match evidence.inputs.as_slice() {
        [first, second] => (first, second),
        [] | [_] => {
            return (evidence.measure == Measure::YearOverYear).then(|| messages.as_published.to_owned());
        }
        [last, .., first] => return Some(added_up(note, evidence.inputs.len(), first, last)),
    };
    let (one, other) = (input(first), input(second));
    Some(match evidence.measure {
        _ if evidence.unit != Unit::Ratio && evidence.measure.is_change() => format!("{one} − {other}"),
        Measure::YearOverYear | Measure::PeriodOverPeriod => format!("{one} ÷ {other} − 1"),
        Measure::Index => format!("100 × {one} ÷ {other}"),
        Measure::TrailingTwelveMonths => format!("{one} + {other}"),
        Measure::Share => format!("{one} ÷ {other} ({})", series_name(note, second.series)),
        Measure::Level => return None,
    })
}

fn added_up(note: &Note, count: usize, first: &Input<'_>, last: &Input<'_>) -> String {
    let period = |period| format::period(note.language, period);
    let noun = format::periods_noun(note.language, first.period.frequency(), count);
    let messages = &format::messages(note.language).claim_messages;
    messages.added_up(&count.to_string(), noun, &period(first.period), &period(last.period))
}

/// Why a rank or streak is what it is: `last higher in Q2 2022: 33.29%`; `None` for anything else.
pub fn run_reason<'n>(histories: &Histories<'n>, claim: &Claim, evidence: &Evidence<'n>) -> Option<String> {
    let note = histories.note();
    let messages = &format::messages(note.language).claim_messages;
    let noun = |count| format::periods_noun(note.language, evidence.series.frequency, count);
    match claim.mention.as_ref()?.stated {
        Stated::Rank { is_lowest, .. } => {
            let rank = evidence.rank(histories, is_lowest)?;
            let RankEnd::LastHigher(period) = rank.end else {
                let before = rank.periods.saturating_sub(1);
                let (count, noun) = (before.to_string(), noun(before));
                return Some(if is_lowest {
                    messages.none_lower(&count, noun)
                } else {
                    messages.none_higher(&count, noun)
                });
            };
            let figure = evidence.at(note, period);
            let value = measured_in_full(note.language, &figure, evidence);
            let period = format::period(note.language, period);
            Some(if is_lowest {
                messages.last_lower(&period, &value)
            } else {
                messages.last_higher(&period, &value)
            })
        }
        Stated::Streak(..) => {
            let streak = evidence.streak(histories)?;
            Some(messages.in_a_row(&streak.periods.to_string(), noun(streak.periods)))
        }
        Stated::Amount(_) | Stated::Direction => None,
    }
}

/// The statuses of all that a value was computed from, each once: `reported, single source`.
pub fn datum_statuses(note: &Note, evidence: &Evidence<'_>) -> String {
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
pub fn datum_sources(note: &Note, evidence: &Evidence<'_>) -> String {
    let series = evidence.inputs.iter().map(|input| input.series).chain([evidence.series]);
    let sources = series.filter_map(|series| note.source(&series.source));
    distinct(sources.map(|source| source.title.as_str())).join(" · ")
}

/// What the words of a claim should state according to the data; of a beat or a miss that, not a rise or a fall.
pub fn expected_of(language: Language, claim: &Claim, what: &Expected) -> String {
    use ExpectedPart::{Surprise, SurpriseChange, Value};
    let transform = claim.reference.as_ref().map(|reference| &reference.transform);
    let is_surprise = matches!(
        transform,
        Some(Transform::Part(Part::Expected(_, _, Surprise | SurpriseChange | Value(_))))
    );
    let [above, below, in_line] = format::messages(language).claim_messages.outcomes;
    match what {
        Expected::Direction(Direction::Up) if is_surprise => above.to_owned(),
        Expected::Direction(Direction::Down) if is_surprise => below.to_owned(),
        Expected::Direction(Direction::Flat) if is_surprise => in_line.to_owned(),
        what => expected(language, what),
    }
}

/// What words should state according to the data.
fn expected(language: Language, expected: &Expected) -> String {
    let messages = &format::messages(language).claim_messages;
    let [up, down, flat] = messages.directions;
    match expected {
        Expected::Amount(text) => text.clone(),
        Expected::Direction(Direction::Up) => up.to_owned(),
        Expected::Direction(Direction::Down) => down.to_owned(),
        Expected::Direction(Direction::Flat) => flat.to_owned(),
        Expected::Rank { rank, frequency, is_lowest } => {
            let is_bound = !matches!(rank.end, RankEnd::LastHigher(_));
            let count = rank.periods.to_string();
            let count = if is_bound { format::messages(language).rank_at_least(&count) } else { count };
            let noun = format::periods_noun(language, *frequency, rank.periods);
            if *is_lowest { messages.lowest(&count, noun) } else { messages.highest(&count, noun) }
        }
        Expected::Streak(None, _) => messages.no_streak.to_owned(),
        Expected::Streak(Some(streak), frequency) => {
            let way = if streak.is_up { up } else { down };
            let noun = format::periods_noun(language, *frequency, streak.periods);
            format!("{way} {}", messages.in_a_row(&streak.periods.to_string(), noun))
        }
        Expected::Subject(subject) => messages.other_subject(subject),
        Expected::Period(period) => messages.other_period(&format::period(language, *period)),
        Expected::Basis(Measure::PeriodOverPeriod) => messages.other_bases[1].to_owned(),
        Expected::Basis(_) => messages.other_bases[0].to_owned(),
        Expected::Figure => messages.figure.to_owned(),
        Expected::Datum => messages.datum.to_owned(),
    }
}

/// A value of the measure; points with the decimals that the rates or the difference itself need.
fn measured_in_full(language: Language, figure: &Figure, evidence: &Evidence<'_>) -> String {
    let figures = evidence.inputs.iter().map(|input| &input.figure).chain([figure]);
    let compared = figures.filter_map(|figure| figure.ok()).map(|datum| datum.value);
    let precision = match evidence.measure {
        Measure::Level => Precision::Full,
        _ => {
            let of = (evidence.series.unit, evidence.series.decimals);
            rates::precision(evidence.unit, Place::Card, compared, of)
        }
    };
    figure_in_full(language, figure, evidence.unit, precision)
}

fn figure_in_full(language: Language, figure: &Figure, unit: Unit, precision: Precision) -> String {
    match figure {
        Ok(datum) => format::value(language, *datum, unit, precision),
        Err(reason) => why(language, reason),
    }
}

fn amount_in(language: Language, amount: &str, period: Period) -> String {
    format::messages(language).claim_messages.amount_in(amount, &format::period(language, period))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::Streak;
    use crate::units::Frequency;

    #[test]
    fn one_figure_and_one_quarter_are_singular() {
        let counts_of = |recomputed| Counts { recomputed, stated: 1, wrong: 0, unresolved: 0 };
        let said = |language, recomputed| counts(language, counts_of(recomputed));
        assert_eq!(
            said(Language::English, 1),
            "1 of 2 figures recomputed from the data below; 1 stated by the note"
        );
        let one = Counts { recomputed: 1, stated: 0, wrong: 0, unresolved: 0 };
        assert_eq!(counts(Language::English, one), "1 of 1 figure recomputed from the data below");
        assert_eq!(counts(Language::German, one), "1 von 1 Zahl aus den Daten unten nachgerechnet");
        let streak = |language, periods| {
            let streak = Streak { periods, is_up: true, is_complete: true };
            expected(language, &Expected::Streak(Some(streak), Frequency::Quarter))
        };
        assert_eq!(streak(Language::English, 1), "rose 1 quarter in a row");
        assert_eq!(streak(Language::English, 3), "rose 3 quarters in a row");
        assert_eq!(streak(Language::German, 1), "gestiegen 1 Quartal in Folge");
    }
}
