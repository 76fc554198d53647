//! Words right before the name of a figure that make it a kind of it: `ticket revenue`, `physical occupancy`,
//! `Auslandsumsatz`. A word that is not known here may do so, too.

use super::figure::Figure;
use super::words::List;
use crate::claims::{Token, TokenKind, caseless};
use crate::prose::resolve::{Naming, Word};
use crate::prose::when::when;
use crate::units::Language;
use std::ops::Range;

/// Most tokens behind a figure in which its name may follow.
const BEHIND: usize = 6;
/// Most words before a name that are looked at.
const BEFORE: usize = 3;
/// Words before a name that make no kind of it.
const PLAIN: &str = "total|overall|group|consolidated|quarterly|annual|monthly|half|yearly|first|second|third|fourth|final|full|year|\
    quarter|month|months|half-year|interim|strong|stronger|strongest|weak|weaker|weakest|record|higher|lower|highest|lowest|\
    rising|falling|growing|shrinking|solid|healthy|robust|better|worse|best|worst|same|own|whole|entire|latest|current|recent|\
    new|big|bigger|biggest|large|larger|largest|small|smaller|smallest|good|high|low|flat|fresh|sharp|steep|modest|slight|slow|\
    slower|fast|faster|quick|steady|main|key|much|more|less|many|few|fewer|most|least|some|such|any|only|just|even|still";
/// Words that end what belongs to a name.
const ENDS: &str = "the|a|an|its|their|our|his|her|s|of|in|on|at|for|to|from|by|with|without|and|or|but|as|than|over|per|up|down|\
    while|that|which|whose|where|when|if|this|these|those|was|were|is|are|be|been|has|have|had|will|would|into|against|\
    between|after|before|since|under|above|below|about|around|because|so|then|how|what|both|each|no|not";
/// Forms of verbs that are kinds: the others that end so are what somebody did.
const KINDS: &str = "adjusted|unadjusted|normalised|normalized|diluted|undiluted|combined|attributed|restricted|unrestricted|\
    weighted|capitalised|capitalized|realised|realized|unrealised|unrealized|unaudited|restated|annualised|annualized|invested|\
    deferred|accrued|earned|ceded|assumed|managed|leased|owned|leveraged|levered|unlevered|secured|unsecured|funded|fixed|\
    operating|advertising|recurring|trading|underwriting|lending|banking|streaming|gaming|mining|shipping|licensing|marketing|\
    manufacturing|engineering|consulting|financing|investing|leasing|parking|housing|running|non-operating|continuing|\
    discontinued|branded|packaged|processed|refined|insured|attributable|only|family|supply|monthly|early";
/// Words between a name and a part of what it names.
const OF_PART: &str = "from|among|including|excluding|across|outside";
/// Nouns that make something else of a name before them.
const HEADS: &str = "expense|expenses|cost|costs|fee|fees|price|prices|volumes|prescriptions|reserves|provisions|tax|taxes|used";
const ARTICLES: &str = "the|a|an|its|their|our|all";
/// Other forms of verbs, which are no kinds either.
const VERBS: &str = "said|says|made|makes|make|won|win|wins|sold|sells|sell|put|puts|stop|stops|out|beat|beats|saw|sees|see|grew|\
    grow|grows|lift|lifts|left|leave|leaves|kept|keep|keeps|gave|gives|give|took|takes|take|brought|brings|bring|drove|drives|\
    drive|sent|sends|send|held|holds|hold|cut|cuts|hit|hits|met|meets|meet|paid|pays|pay|spent|spends|spend|got|gets|get|found|\
    means|mean|meant|shows|show|boost|boosts|push|pushes|pull|pulls|turn|turns|become|becomes|became|earn|earns|report|reports|\
    post|posts|book|books|generate|generates|deliver|delivers|wrote|write|writes|print|prints|run|runs|ran";

pub(super) fn is_other(figure: &Figure<'_>, naming: &Naming<'_>) -> bool {
    if naming.is_unknown_named_last(&figure.clause.before) {
        return true;
    }
    let Some(name) = name(figure, naming) else { return false };
    match figure.note.language {
        Language::English | Language::IndianEnglish => {
            is_kind_before(figure, naming, &name)
                || is_kind_behind(figure, naming, &name)
                || is_part_behind(figure, naming, &name)
        }
        Language::German | Language::SwissGerman => {
            let (id, first) = (&figure.reference.subject, name.start);
            let is_kind = first.checked_sub(1).is_some_and(|at| naming.word(id, at) == Word::Kind);
            is_kind || name.len() == 1 && naming.is_of_other_kind(id, first)
        }
    }
}

/// Where the name of the figure is: the nearest before it, else the first right behind it.
fn name(figure: &Figure<'_>, naming: &Naming<'_>) -> Option<Range<usize>> {
    let own = &figure.clause.own;
    let names: Vec<Range<usize>> = naming.names(&figure.reference.subject).collect();
    let before = names.iter().rfind(|name| name.end <= own.start);
    let behind = || names.iter().find(|name| name.start >= own.end && name.start <= own.end + BEHIND);
    before.or_else(behind).cloned()
}

/// Whether a word before a name makes a kind of it, or is not known.
fn is_kind_before(figure: &Figure<'_>, naming: &Naming<'_>, name: &Range<usize>) -> bool {
    let start = name.start.saturating_sub(BEFORE).max(figure.sentence.start);
    for at in (start..name.start).rev() {
        let Some(token) = figure.token(at) else { return false };
        if token.is_dash() && !token.is_spaced {
            continue;
        }
        let is_end = token.kind != TokenKind::Word || is_one_of(token, ENDS);
        if is_end || figure.clause.own.contains(&at) {
            return false;
        }
        if is_plain(token) || is_time(figure, at) {
            continue;
        }
        match naming.word(&figure.reference.subject, at) {
            Word::Own => {}
            Word::Kind if figure.clause.words.is(at, List::Reported) && !figure.is_named(List::Adjusted) => {}
            Word::Kind => return true,
            Word::Other => return false,
            Word::Unknown => return !is_verb_or_adverb(token),
        }
    }
    false
}

/// `royalty expense` of royalties.
fn is_kind_behind(figure: &Figure<'_>, naming: &Naming<'_>, name: &Range<usize>) -> bool {
    let is_head = figure.token(name.end).is_some_and(|token| is_one_of(token, HEADS));
    is_head && naming.word(&figure.reference.subject, name.end) != Word::Own
}

/// `revenue from copper`, `response rate among smokers`: whether a part of it is named behind a name.
fn is_part_behind(figure: &Figure<'_>, naming: &Naming<'_>, name: &Range<usize>) -> bool {
    let is_link = figure.token(name.end).is_some_and(|token| is_one_of(token, OF_PART));
    let is_article = |at: usize| figure.token(at).is_some_and(|token| is_one_of(token, ARTICLES));
    let at = if is_article(name.end + 1) { name.end + 2 } else { name.end + 1 };
    let is_name_of_money =
        || figure.token(at).is_some_and(|token| token.text.starts_with(char::is_uppercase));
    let is_operations = || figure.token(at).is_some_and(|token| token.is("operations"));
    is_link && is_unknown(figure, naming, at) && !is_name_of_money() && !is_operations()
}

/// Whether a word is not known, and is no verb and no time.
fn is_unknown(figure: &Figure<'_>, naming: &Naming<'_>, at: usize) -> bool {
    let Some(token) = figure.token(at).filter(|token| token.kind == TokenKind::Word) else { return false };
    let is_within = figure.sentence.contains(&at) && !figure.clause.own.contains(&at);
    let is_free =
        !is_plain(token) && !is_one_of(token, ENDS) && !is_verb_or_adverb(token) && !is_time(figure, at);
    is_within && is_free && naming.word(&figure.reference.subject, at) == Word::Unknown
}

fn is_one_of(token: &Token<'_>, words: &str) -> bool {
    let word = caseless(token.text);
    words.split('|').any(|own| own == word)
}

/// Whether a word makes no kind of what follows: `record`, `fastest`, `E-`.
fn is_plain(token: &Token<'_>) -> bool {
    token.text.chars().count() == 1 || token.text.ends_with("est") || is_one_of(token, PLAIN)
}

/// Whether a time begins there, or a word has a number: `Q4`, `FY27`, `March`.
fn is_time(figure: &Figure<'_>, at: usize) -> bool {
    let has_digit = figure.token(at).is_some_and(|token| token.text.contains(|c: char| c.is_ascii_digit()));
    has_digit || when(figure.checked.tokens, at, figure.checked.words).is_some()
}

fn is_verb_or_adverb(token: &Token<'_>) -> bool {
    let word = caseless(token.text);
    let is_form = ["ly", "ed", "ing"].iter().any(|ending| word.ends_with(ending));
    is_form && !is_one_of(token, KINDS) || is_one_of(token, VERBS)
}
