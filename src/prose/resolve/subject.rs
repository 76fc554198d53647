//! What a note has figures of: its facts and series, each with the words that name it.

use super::cue::{Basis, Cue};
use super::months::{Months, months_of};
use super::stem::is_telling;
use super::vocabulary::{Lexicon, Phrases, Tag, tags_at};
use crate::claims::caseless;
use crate::note::{Better, ExpectationKind, Fact, FactKind, Note, Per, Series, SeriesType};
use crate::prose::tokens::Tokens;
use crate::units::{Frequency, Id, Measure, Unit};
use std::ops::Range;

/// A fact or a series with the words that name it.
pub(super) struct Subject<'n> {
    pub(super) source: Source<'n>,
    /// The index of its company.
    pub(super) company: Option<u16>,
    /// The quantity of finance that it is.
    pub(super) concept: Option<u16>,
    /// Stems of the words that tell it from others of its concept.
    pub(super) modifiers: Vec<String>,
    /// Those of them that name another basis than the published one: `adjusted`.
    pub(super) variants: Vec<String>,
    /// Stems of all its words.
    pub(super) words: Vec<String>,
    /// What its values are growth against, where they are growth.
    pub(super) growth: Option<Growth>,
}

/// Where the figures of a subject stand in the note.
#[derive(Clone, Copy)]
pub(super) enum Source<'n> {
    Fact(&'n Fact),
    Series(&'n Series),
}

/// What values are growth against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Growth {
    On(Basis),
    /// Of a price, over its period; or not said.
    Unsaid,
}

impl Subject<'_> {
    pub(super) fn id(&self) -> &Id {
        match self.source {
            Source::Fact(fact) => &fact.id,
            Source::Series(series) => &series.id,
        }
    }

    pub(super) fn unit(&self) -> Unit {
        match self.source {
            Source::Fact(fact) => fact.unit,
            Source::Series(series) => series.unit,
        }
    }

    /// Whether the note has an expectation of a kind for it.
    pub(super) fn expects(&self, kind: ExpectationKind) -> bool {
        let all = match self.source {
            Source::Fact(fact) => &fact.expectations,
            Source::Series(series) => &series.expectations,
        };
        all.iter().any(|one| one.kind == kind)
    }

    pub(super) fn name(&self) -> &str {
        match self.source {
            Source::Fact(fact) => &fact.name,
            Source::Series(series) => &series.name,
        }
    }

    /// The first letters of the words of its name, as capitals.
    pub(super) fn initials(&self) -> String {
        let words = self.name().split([' ', '-']).filter_map(|word| word.chars().next());
        words.filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_uppercase()).collect()
    }

    /// Whether its values are of a moment, or rates: the end of a time names them, too.
    pub(super) fn is_stock(&self) -> bool {
        match self.source {
            Source::Fact(fact) => {
                let period = fact.period.as_ref().and_then(|period| period.period);
                let is_day = period.is_some_and(|period| period.frequency() == Frequency::Day);
                matches!(fact.unit, Unit::Multiple) || fact.kind == FactKind::Price || is_day
            }
            Source::Series(series) => series.series_type == SeriesType::Stock || series.unit == Unit::Ratio,
        }
    }

    /// Whether less of it is good news.
    pub(super) fn is_lower_better(&self) -> bool {
        let better = match self.source {
            Source::Fact(fact) => fact.better,
            Source::Series(series) => series.better,
        };
        better == Better::Lower
    }

    /// Whether its values are of moments.
    pub(super) fn is_counted(&self) -> bool {
        matches!(self.source, Source::Series(series) if series.series_type == SeriesType::Stock)
    }

    pub(super) fn is_series(&self) -> bool {
        matches!(self.source, Source::Series(_))
    }

    /// What it is for one of.
    pub(super) fn per(&self) -> Option<&Per> {
        match self.source {
            Source::Fact(fact) => fact.per.as_ref(),
            Source::Series(series) => series.per.as_ref(),
        }
    }

    pub(super) fn is_price(&self) -> bool {
        matches!(self.source, Source::Fact(fact) if fact.kind.is_price())
    }

    /// The months that its own figure is of, first and last, where it has one period.
    pub(super) fn months(&self) -> Option<Months> {
        let Source::Fact(fact) = self.source else { return None };
        let period = fact.period.as_ref()?;
        match (period.period, period.days) {
            (Some(period), _) => months_of(period),
            (None, Some((from, to))) => Some((months_of(from)?.0, months_of(to)?.1)),
            (None, None) => None,
        }
    }
}

/// The subjects of a note: its facts, then its series.
pub(super) fn subjects<'n>(note: &'n Note, lexicon: &Lexicon, names: &Phrases) -> Vec<Subject<'n>> {
    let company = |id: Option<&Id>| {
        let index = note.companies.iter().position(|company| Some(&company.id) == id)?;
        u16::try_from(index).ok()
    };
    let facts = note.facts.iter().map(|fact| {
        let growth = matches!(fact.kind, FactKind::PriceMove).then_some(Growth::Unsaid);
        let name = own_name(note, fact.company.as_ref(), &fact.name);
        subject(Source::Fact(fact), name, company(fact.company.as_ref()), growth, (lexicon, names))
    });
    let series = note.series.iter().map(|series| {
        let growth = match series.measure {
            Measure::YearOverYear => Some(Growth::On(Basis::Year)),
            Measure::PeriodOverPeriod => Some(Growth::On(Basis::Period)),
            _ => None,
        };
        let name = own_name(note, series.company(), &series.name);
        subject(Source::Series(series), name, company(series.company()), growth, (lexicon, names))
    });
    facts.chain(series).collect()
}

/// A name without that of its company before it.
fn own_name<'a>(note: &Note, company: Option<&Id>, name: &'a str) -> &'a str {
    let company = note.companies.iter().find(|one| Some(&one.id) == company);
    let first = company.and_then(|company| company.name.split([' ', ',']).next());
    let own = first.and_then(|first| name.strip_prefix(first));
    let own = own.map(|own| own.trim_start_matches("’s").trim_start_matches("'s"));
    own.filter(|own| own.starts_with(' ')).map_or(name, str::trim_start)
}

fn subject<'n>(
    source: Source<'n>,
    name: &str,
    company: Option<u16>,
    growth: Option<Growth>,
    (lexicon, names): (&Lexicon, &Phrases),
) -> Subject<'n> {
    let tokens = Tokens::plain(name);
    let tags = lexicon.tags(&tokens, names);
    let name = Name::of(&tokens, &tags, lexicon);
    let growth = growth.or(name.growth());
    let Words { all: words, mut modifiers, variants } = name.words();
    let mut concept = name.main().map(|(concept, _)| *concept);
    if is_of_shares(source, &words) {
        concept = lexicon.concept("share-price").or(concept);
        modifiers.clear();
    }
    Subject { source, company, concept, modifiers, variants, words, growth }
}

/// Whether a fact is the price of shares or how it moved.
fn is_of_shares(source: Source<'_>, words: &[String]) -> bool {
    let Source::Fact(fact) = source else { return false };
    let names_shares = || words.iter().any(|word| SHARES.contains(&word.as_str()));
    fact.kind == FactKind::PriceMove || (fact.kind == FactKind::Price && names_shares())
}

/// Stems of words for shares and their price.
const SHARES: [&str; 6] = ["share", "stock", "aktie", "kurs", "aktien", "kursv"];

/// The name of a subject, read.
struct Name<'a> {
    tokens: &'a Tokens<'a>,
    tags: &'a [Tag],
    lexicon: &'a Lexicon,
    /// The quantities of finance that it names, with their words.
    concepts: Vec<(u16, Range<usize>)>,
    /// Stems of what stands before them in compounds.
    prefixes: Vec<String>,
}

/// Stems of the words of a name.
struct Words {
    all: Vec<String>,
    modifiers: Vec<String>,
    variants: Vec<String>,
}

impl<'a> Name<'a> {
    fn of(tokens: &'a Tokens<'a>, tags: &'a [Tag], lexicon: &'a Lexicon) -> Self {
        let concepts = tags.iter().filter_map(|tag| match tag.cue {
            Cue::Concept(concept) => Some((concept, tag.tokens.clone())),
            _ => None,
        });
        let mut name = Self { tokens, tags, lexicon, concepts: concepts.collect(), prefixes: Vec::new() };
        if name.concepts.is_empty() {
            name.take_compounds();
        }
        name
    }

    /// `Serviceumsatz`
    fn take_compounds(&mut self) {
        for (at, token) in self.tokens.all.iter().enumerate() {
            let word = caseless(token.text);
            if let Some((concept, prefix)) = self.lexicon.compound(&word) {
                let prefix = prefix.trim_end_matches(['s', '-']);
                self.prefixes.extend((prefix.chars().count() > 2).then(|| self.lexicon.stem(prefix)));
                self.concepts.push((concept, at..at + 1));
            }
        }
    }

    /// The quantity that it is of; of growth only where it names nothing that grows.
    fn main(&self) -> Option<&(u16, Range<usize>)> {
        self.concepts.iter().find(|(concept, _)| !self.lexicon.is_growth(*concept)).or(self.concepts.first())
    }

    /// What it says that values are growth against.
    fn growth(&self) -> Option<Growth> {
        let base = self.tags.iter().find_map(|tag| match tag.cue {
            Cue::Base(basis) | Cue::Earlier(basis) => Some(Growth::On(basis)),
            _ => None,
        });
        base.or(self
            .concepts
            .iter()
            .any(|(concept, _)| self.lexicon.is_growth(*concept))
            .then_some(Growth::Unsaid))
    }

    fn has_tag(&self, at: usize, is: impl Fn(Cue) -> bool) -> bool {
        tags_at(self.tags, at).any(|tag| is(tag.cue))
    }

    /// Whether a word is of the quantity or of what its growth is against.
    fn is_general(&self, at: usize) -> bool {
        let is_of_growth =
            |(concept, range): &(u16, Range<usize>)| self.lexicon.is_growth(*concept) && range.contains(&at);
        self.main().is_some_and(|(_, range)| range.contains(&at))
            || self.has_tag(at, |cue| matches!(cue, Cue::Base(_) | Cue::Earlier(_)))
            || self.concepts.iter().any(is_of_growth)
    }

    /// The stems of its words, apart from those of its company.
    fn words(&self) -> Words {
        let mut words =
            Words { all: self.prefixes.clone(), modifiers: self.prefixes.clone(), variants: Vec::new() };
        for (at, token) in self.tokens.all.iter().enumerate() {
            if !is_telling(token) || self.has_tag(at, |cue| matches!(cue, Cue::Company(_))) {
                continue;
            }
            let stem = self.lexicon.stem(token.text);
            if self.has_tag(at, |cue| cue == Cue::Variant) {
                words.variants.push(stem.clone());
            }
            if !self.is_general(at) {
                words.modifiers.push(stem.clone());
            }
            words.all.push(stem);
        }
        words
    }
}
