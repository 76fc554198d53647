//! Sentences made of templates (`tests/claims/templates.json`) and series of the worlds: N is the quantity (n within a
//! sentence), A its last value, B that of a year earlier, C that of the quarter before, P the change on the year; X and Y
//! are an amount and a rate of something else, D the amount of the change. Verbs turn with its sign.
//!
//! Each template is filled rightly, once with each figure wrong (8.3 % more, or 1.7 points), once with the verbs turned,
//! once with another scale of the first amount, once with another comparand where it has one. A trap has a figure of which
//! the note holds nothing.

use super::sentences::{Case, Expected, What};
use crate::labelled::Worlds;
use research_widget::note::Note;
use research_widget::units::{Language, Period};
use serde_json::Value;

/// Every sentence, of each template and each series that fits.
pub(crate) fn all(worlds: &Worlds) -> Vec<Case> {
    let file = crate::labelled::folder().join("templates.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut cases = Vec::new();
    for language in file["languages"].as_array().unwrap() {
        for (world, series) in language["worlds"].as_object().unwrap() {
            for one in series.as_array().unwrap() {
                let filler = Filler::new(worlds.note(world), world, one, &language["verbs"]);
                for template in language["templates"].as_array().unwrap() {
                    filler.of_template(template, &mut cases);
                }
                for trap in language["traps"].as_array().unwrap() {
                    cases.extend(filler.fill(trap.as_str().unwrap(), Variant::Trap));
                }
            }
        }
    }
    cases
}

/// What is wrong with a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Variant<'v> {
    Right,
    /// This figure.
    Figure(char),
    Direction,
    Scale,
    /// These figures are compared with something else.
    Comparand(&'v str),
    /// Nothing; one figure has no datum.
    Trap,
}

/// Fills templates with a series.
struct Filler<'f> {
    is_german: bool,
    world: &'f str,
    series: &'f Value,
    verbs: &'f Value,
    /// A, B, C as typed.
    values: [f64; 3],
    periods: [Period; 3],
}

impl<'f> Filler<'f> {
    fn new(note: &'f Note, world: &'f str, series: &'f Value, verbs: &'f Value) -> Self {
        let id = series["series"].as_str().unwrap();
        let points = &note.series.iter().find(|one| one.id.to_string() == id).unwrap().points;
        let now = note.period.unwrap();
        let periods = [now, now.year_earlier().unwrap(), now.plus(-1).unwrap()];
        let value = |at| points.at(at).and_then(|point| point.value).unwrap();
        Self {
            is_german: note.language == Language::German,
            world,
            series,
            verbs,
            values: periods.map(value),
            periods,
        }
    }

    fn text(&self, name: &str) -> &'f str {
        self.series[name].as_str().unwrap_or_default()
    }

    fn of_template(&self, template: &Value, cases: &mut Vec<Case>) {
        let text = template["text"].as_str().unwrap();
        let figures = "PABC".chars().filter(|figure| text.contains(&format!("{{{figure}}}")));
        let verbs = self.verbs.as_object().unwrap();
        let has_verb = verbs.keys().any(|verb| text.contains(&format!("{{{verb}}}")));
        cases.extend(self.fill(text, Variant::Right));
        figures.for_each(|figure| cases.extend(self.fill(text, Variant::Figure(figure))));
        if has_verb {
            cases.extend(self.fill(text, Variant::Direction));
        }
        if text.contains("{A}") || text.contains("{B}") {
            cases.extend(self.fill(text, Variant::Scale));
        }
        if let Some(other) = template["otherComparand"].as_str() {
            cases.extend(self.fill(other, Variant::Comparand(template["compared"].as_str().unwrap())));
        }
    }

    /// The sentence; `None` where the series does not fit.
    fn fill(&self, template: &str, variant: Variant<'_>) -> Option<Case> {
        // Quarters of a fiscal year are others.
        let is_fiscal = self.world == "india" && template.contains("first quarter");
        let [a, b, c] = self.values;
        if is_fiscal || a <= 0.0 || b <= 0.0 || template.contains("{C}") && c <= 0.0 {
            return None;
        }
        let mut case = Case {
            id: format!("{} {variant:?}", self.text("series")),
            kind: format!("{template} {}", name_of(variant)),
            world: self.world.to_owned(),
            text: String::new(),
            figures: Vec::new(),
            is_wrong: matches!(variant, Variant::Direction | Variant::Scale | Variant::Comparand(_)),
        };
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (slot, after) = after.split_once('}').unwrap();
            case.text.push_str(before);
            self.put(slot, variant, &mut case);
            rest = after;
        }
        case.text.push_str(rest);
        Some(case)
    }

    fn put(&self, slot: &str, variant: Variant<'_>, case: &mut Case) {
        let name = |field| self.text(field);
        let words = match slot {
            "N" => name("name").to_owned(),
            "n" if name("within").is_empty() => name("name").to_owned(),
            "n" => name("within").to_owned(),
            "P" | "A" | "B" | "C" | "X" | "Y" | "D" => return self.put_figure(slot, variant, case),
            verb => {
                let is_down = (self.values[0] < self.values[1]) != (variant == Variant::Direction);
                self.verbs[verb][usize::from(is_down)].as_str().expect(verb).to_owned()
            }
        };
        case.text.push_str(&words);
    }

    fn put_figure(&self, slot: &str, variant: Variant<'_>, case: &mut Case) {
        let [a, b, c] = self.values;
        let percent = 100.0 * (a / b - 1.0).abs();
        let figure = slot.chars().next().unwrap();
        let is_wrong = variant == Variant::Figure(figure);
        let amount = |value: f64| self.amount(if is_wrong { value * 1.083 } else { value }, "after");
        let is_first_amount = !case.figures.iter().any(|figure| figure.what == What::Altered);
        let is_scaled = variant == Variant::Scale && ["A", "B"].contains(&slot) && is_first_amount;
        let words = match slot {
            "A" if is_scaled => self.amount(a, "otherScale"),
            "B" if is_scaled => self.amount(b, "otherScale"),
            "A" => amount(a),
            "B" => amount(b),
            "C" => amount(c),
            "D" => amount((a - b).abs()),
            "X" => amount(a * 1.07),
            "Y" => self.percent(percent + 3.3),
            _ => self.percent(if is_wrong { percent + 1.7 } else { percent }),
        };
        let what = match variant {
            _ if ["X", "Y", "D"].contains(&slot) => What::Open,
            Variant::Right | Variant::Trap => What::Right,
            Variant::Figure(wrong) if wrong == figure => What::Wrong,
            Variant::Figure(_) => What::Right,
            Variant::Direction if slot == "P" => What::Altered,
            Variant::Scale if is_scaled => What::Altered,
            Variant::Comparand(compared) if compared.contains(figure) => What::Altered,
            _ => What::Beside,
        };
        let start = case.text.len();
        case.text.push_str(&words);
        case.figures.push(Expected { span: start..case.text.len(), tie: self.tie(slot), what });
    }

    /// The datum of a figure.
    fn tie(&self, slot: &str) -> Option<String> {
        let at = |period: Period, measure: &str| Some(format!("{}@{period}{measure}", self.text("series")));
        match slot {
            "P" => at(self.periods[0], "/yoy"),
            "D" => at(self.periods[0], "/yoy/change"),
            "A" => at(self.periods[0], ""),
            "B" => at(self.periods[1], ""),
            "C" => at(self.periods[2], ""),
            _ => None,
        }
    }

    fn amount(&self, value: f64, scale: &str) -> String {
        let number = value / self.series["per"].as_f64().unwrap();
        let decimals = self.series["decimals"].as_u64().unwrap() as usize;
        format!("{}{}{}", self.text("before"), self.number(number, decimals), self.text(scale))
    }

    fn percent(&self, value: f64) -> String {
        format!("{}{}", self.number(value, 1), if self.is_german { " Prozent" } else { "%" })
    }

    fn number(&self, value: f64, decimals: usize) -> String {
        let digits = format!("{value:.decimals$}");
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let (group, point) = if self.is_german { ('.', ',') } else { (',', '.') };
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }
}

fn name_of(variant: Variant<'_>) -> String {
    match variant {
        Variant::Right => "right".to_owned(),
        Variant::Figure(figure) => format!("{figure} wrong"),
        Variant::Direction => "direction turned".to_owned(),
        Variant::Scale => "another scale".to_owned(),
        Variant::Comparand(_) => "another comparand".to_owned(),
        Variant::Trap => "trap".to_owned(),
    }
}
