//! Finds the datum that a quantity of a text stands for: tag → chunk → read → weigh.
//!
//! | file | what it does |
//! | --- | --- |
//! | `cue` | what a phrase tells |
//! | `stem` | what tells something in a name, and what forms of a word share |
//! | `vocabulary` | the phrases of a language and of a note, and where a text has them |
//! | `months` | times as months |
//! | `time` | when something was, by the calendar and by years of accounts |
//! | `time_words` | the words for times |
//! | `time_reader` | tokens read as years, months and those words |
//! | `time_patterns` | the patterns of words that name a time |
//! | `subject` | what the note has figures of, in words |
//! | `anchor` | where a text names it |
//! | `quantity` | a quantity, with what else its number may count |
//! | `units` | the units of the note beside numbers |
//! | `printed` | a number as it is printed |
//! | `bare` | numbers without a unit of their own |
//! | `spoken` | quantities in words |
//! | `joins` | quantities that belong together |
//! | `quantities` | all quantities of a sentence |
//! | `segment` | the clauses of a sentence |
//! | `when` | which quantity a time belongs to |
//! | `view` | a quantity in its sentence |
//! | `unknown_company` | companies that the note does not have |
//! | `reading` | what a quantity may stand for |
//! | `expected` | what it may stand for of an expectation |
//! | `fact_readings` | of a fact |
//! | `series_readings` | of a series |
//! | `readings` | of all that the note has |
//! | `evidence` | what speaks for a reading |
//! | `rules/` | the rules |
//! | `score` | readings, weighed |
//! | `currency` | amounts in a currency that the note has no money in |
//! | `resolution` | what a quantity stands for by them |
//! | `against` | what words say otherwise than a datum that their author set |
//! | `ways` | which way one amount is from another, and which way words have it |
//! | `compared` | a sentence whose figures are resolved |
//! | `beats` | results and what was expected of them, in words |
//! | `revisions` | expectations that were changed, in words |
//! | `moves` | figures and those before them, in words |
//! | `comparison` | all of these of a sentence |
//! | `text` | a text that is read |
//! | `resolver` | all of it for a text |
//! | `naming` | how a text names one figure of the note, for `beside/` |

mod against;
mod anchor;
mod bare;
mod beats;
mod compared;
mod comparison;
mod cue;
mod currency;
mod evidence;
mod expected;
mod fact_readings;
mod joins;
mod months;
mod moves;
mod naming;
mod printed;
mod quantities;
mod quantity;
mod reading;
mod readings;
mod resolution;
mod resolver;
mod revisions;
mod rules;
mod score;
mod segment;
mod series_readings;
mod spoken;
mod stem;
mod subject;
mod text;
mod time;
mod time_patterns;
mod time_reader;
mod time_words;
mod units;
mod unknown_company;
mod view;
mod vocabulary;
mod ways;
mod when;

pub(super) use compared::Comparison;
pub(super) use naming::{Naming, Word};
pub(super) use quantity::Quantity;
pub(super) use resolution::{Against, Explain, Resolution};
pub(super) use resolver::{Given, Resolver};
pub(super) use text::Text;
