//! What a figure of `figures.json` is of, in references.

use super::datum::{Datum, Form, datum};
use research_widget::figures::{Evidence, Statement};
use research_widget::note::{Amount, Note, Reference};
use serde_json::Value;
use std::collections::BTreeMap;

/// Where each fact of `facts.json` is in the note, and what follows from others.
pub(crate) struct Facts {
    references: BTreeMap<String, String>,
    /// Facts that follow from two others: id, what is made of these, these.
    derived: Vec<(String, Form, [String; 2])>,
    /// Facts in percent.
    rates: Vec<String>,
}

impl Facts {
    pub(crate) fn new(facts: &Value, references: &Value) -> Self {
        let references = references.as_object().unwrap().iter();
        let references = references.map(|(id, to)| (id.clone(), to.as_str().unwrap().to_owned())).collect();
        let facts = facts["facts"].as_array().unwrap();
        let rates = facts.iter().filter(|fact| fact["unit"] == "percent");
        let rates = rates.filter_map(|fact| Some(fact["id"].as_str()?.to_owned())).collect();
        let derived = facts.iter().filter_map(|fact| {
            let (form, two) = form_of(fact["derivable"].as_str()?)?;
            Some((fact["id"].as_str()?.to_owned(), form, two))
        });
        Self { references, derived: derived.collect(), rates }
    }

    /// The reference to a fact or, as `guide:before.from`, a part of it.
    fn reference(&self, name: &str) -> Option<String> {
        let (id, part) = name.split_once(':').unwrap_or((name, ""));
        let to = self.references.get(id)?;
        Some(match part {
            "" => to.clone(),
            "history" => return None,
            "tolerance" => format!("{to}/plus-minus"),
            part => format!("{to}/{}", part.replace('.', "/")),
        })
    }

    /// The name of a fact in terms: what its reference leads to, where that is a level.
    fn term(&self, note: &Note, name: &str) -> Option<String> {
        let found = datum(note, &Reference::parse(&self.reference(name)?)?);
        if found.form == Form::Level { found.terms.into_iter().next() } else { None }
    }
}

/// `100*({a}/{b}-1)`, `100*{a}/{b}` and `{a}-{b}` of `derivable`.
fn form_of(formula: &str) -> Option<(Form, [String; 2])> {
    let formula: String = formula.chars().filter(|c| !c.is_whitespace()).collect();
    let (form, rest) = match formula.strip_prefix("100*(").and_then(|rest| rest.strip_suffix("-1)")) {
        Some(rest) => (Form::Growth, rest.to_owned()),
        None => match formula.strip_prefix("100*") {
            Some(rest) => (Form::Share, rest.to_owned()),
            None => (Form::Change, formula),
        },
    };
    let sign = if form == Form::Change { "}-{" } else { "}/{" };
    let (a, b) = rest.strip_prefix('{')?.strip_suffix('}')?.split_once(sign)?;
    let is_name = |name: &str| !name.contains(['{', '}']);
    (is_name(a) && is_name(b)).then(|| (form, [a.to_owned(), b.to_owned()]))
}

/// What is made of two facts, by the transforms of `figures.json`; any of these. A multiple, a surprise in points and a
/// fall by half have no form of their own in the note format.
fn forms(transform: &str, is_rate: bool) -> &'static [Form] {
    match transform {
        // Of rates, growth is in points, too.
        "change" | "surprise amount" | "points" if is_rate => &[Form::Change, Form::Growth],
        "yoy" | "qoq" | "month on month" | "growth" | "surprise" | "shrinkage" => &[Form::Growth],
        "change" | "surprise amount" | "points" => &[Form::Change],
        "share" | "multiple" => &[Form::Share, Form::Growth],
        "difference" | "derived" => &[Form::Change],
        _ => &[],
    }
}

/// What a figure may be resolved to.
pub(crate) fn accepted(note: &Note, facts: &Facts, transform: &str, of: &[String]) -> Vec<Datum> {
    let mut found = Vec::new();
    let is_level =
        ["level", "range", "range end", "midpoint", "tolerance", "old value", "words"].contains(&transform);
    if is_level {
        let names = of.iter().filter_map(|name| facts.reference(name));
        found.extend(names.filter_map(|to| Some(datum(note, &Reference::parse(&to)?))));
        // An end is of the range, and the middle of a tolerance is how that is printed.
        let whole = of.first().and_then(|name| whole(note, facts, name));
        match transform {
            "range" => found.splice(0..0, whole).for_each(drop),
            "range end" | "midpoint" => found.extend(whole),
            _ => {}
        }
        for (_, form, two) in facts.derived.iter().filter(|(id, ..)| of.len() == 1 && *id == of[0]) {
            found.extend(of_two(note, facts, *form, two));
        }
    } else if let [a, b] = of {
        let two = [a.clone(), b.clone()];
        let is_rate = facts.rates.iter().any(|rate| rate == a.split(':').next().unwrap_or_default());
        for form in forms(transform, is_rate) {
            found.extend(of_two(note, facts, *form, &two));
            let is_same = |one: &&(String, Form, [String; 2])| one.1 == *form && one.2 == two;
            let same = facts.derived.iter().filter(is_same).filter_map(|(id, ..)| facts.reference(id));
            found.extend(same.filter_map(|to| Some(datum(note, &Reference::parse(&to)?))));
        }
    }
    found.retain(|datum| datum.form != Form::Other);
    found
}

/// The name of that of which a part is named: of `guide:before.from` it is `guide:before`.
fn whole_name(name: &str) -> Option<&str> {
    name.rsplit_once('.')
        .filter(|_| name.contains(":before."))
        .or_else(|| name.split_once(':'))
        .map(|(name, _)| name)
}

/// That of which a part is named.
fn whole(note: &Note, facts: &Facts, name: &str) -> Option<Datum> {
    let reference = Reference::parse(&facts.reference(whole_name(name)?)?)?;
    let statement = Statement::of(note, &reference)?;
    // The middle of a range is not the range.
    let is_range = matches!(statement.amount, Ok(Amount::Range(..)));
    (!name.ends_with(":mid") || !is_range).then(|| datum(note, &reference))
}

fn of_two(note: &Note, facts: &Facts, form: Form, two: &[String; 2]) -> Option<Datum> {
    Some(Datum::new(form, &[facts.term(note, &two[0])?, facts.term(note, &two[1])?]))
}

/// What may be written behind a reference.
const SUFFIXES: [&str; 10] = [
    "",
    "/yoy",
    "/pop",
    "/yoy/change",
    "/pop/change",
    "/surprise",
    "/surprise/change",
    "/upside",
    "/growth",
    "/revision",
];

/// The reference to write for a figure: the first that leads to what is accepted, and has a value.
pub(crate) fn link(
    note: &Note,
    facts: &Facts,
    transform: &str,
    of: &[String],
    accepted: &[Datum],
) -> Option<Reference> {
    let subject = |name: &String| name.split(['/', '@']).next().unwrap_or_default().to_owned();
    let derived = facts.derived.iter().map(|(id, ..)| id);
    let bases: Vec<String> = of.iter().chain(derived).filter_map(|name| facts.reference(name)).collect();
    let wholes = of.iter().filter_map(|name| facts.reference(whole_name(name)?));
    let all: Vec<String> = bases.iter().cloned().chain(wholes).collect();
    let shares = all.iter().flat_map(|a| bases.iter().map(move |b| format!("{a}/share-of:{}", subject(b))));
    let shares: Vec<String> = shares.collect();
    let with_suffix =
        SUFFIXES.iter().flat_map(|suffix| all.iter().map(move |base| format!("{base}{suffix}")));
    let texts: Vec<String> = with_suffix.chain(shares).collect();
    // A share that is told as growth has no reference of its own.
    let accepted = accepted.iter().filter(|datum| transform != "share" || datum.form == Form::Share);
    let mut fitting = accepted.filter_map(|wanted| {
        let references = texts.iter().filter_map(|text| Reference::parse(text));
        references.filter(|reference| has_value(note, reference)).find(|one| datum(note, one) == *wanted)
    });
    fitting.next()
}

fn has_value(note: &Note, reference: &Reference) -> bool {
    match Statement::of(note, reference) {
        Some(statement) => statement.amount.is_ok(),
        None => Evidence::of(note, reference)
            .is_some_and(|evidence| evidence.last().is_some_and(|(_, figure)| figure.is_ok())),
    }
}
