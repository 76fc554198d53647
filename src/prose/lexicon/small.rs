//! Small words by which the parts of a sentence are told apart.

use crate::prose::phrases::Phrases;

listed! {
/// Small words. The comment of a field says where its phrases stand in a text, or what they mean.
pub(in crate::prose) struct Small {
    /// Before the place where something is sold: `sales in Europe`.
    pub(in crate::prose) region: Phrases,
    /// Between growth and what grows: `growth in revenue`.
    pub(in crate::prose) of_quantity: Phrases,
    /// Between a quantity and its company.
    pub(in crate::prose) of_company: Phrases,
    /// Before words that only qualify a quantity: `revenue from customers`.
    pub(in crate::prose) of_object: Phrases,
    /// Between an amount and its quantity: `$44.2B of capex`.
    pub(in crate::prose) of_amount: Phrases,
    /// The same, where no other quantity is near: `$2 billion in sales`.
    pub(in crate::prose) linked: Phrases,
    /// Between the whole and the part of a share: `6% of revenue into income`.
    pub(in crate::prose) into: Phrases,
    /// Words too common in fact names to distinguish facts.
    pub(in crate::prose) shares: Phrases,
    /// After `double`, before an earlier value.
    pub(in crate::prose) what: Phrases,
    /// Before an expectation of the writer.
    pub(in crate::prose) ours: Phrases,
    /// After `not`, where it denies nothing.
    pub(in crate::prose) only: Phrases,
    /// Right before the period that a change is over.
    pub(in crate::prose) over: Phrases,
    /// Before another year of the same quarter.
    pub(in crate::prose) in_that_of: Phrases,
    /// Before a quarter without its noun.
    pub(in crate::prose) in_the: Phrases,
    /// Beside a fiscal year.
    pub(in crate::prose) fiscal: Phrases,
    /// Before a number of years that a change took.
    pub(in crate::prose) within: Phrases,
    /// Articles before a period.
    pub(in crate::prose) articles: Phrases,
    /// Between the first and the last month of a time.
    pub(in crate::prose) until: Phrases,
    /// After an abbreviated scale.
    pub(in crate::prose) after_scale: Phrases,
    /// The particle of verbs such as `add up`, which bounds nothing there.
    pub(in crate::prose) up: Phrases,
    /// Between a number in words and the value it multiplies, or the periods in a row it counts.
    pub(in crate::prose) times: Phrases,
    /// After `three times`, where that is how much.
    pub(in crate::prose) times_of: Phrases,
    /// After `double`, where that is no multiple.
    pub(in crate::prose) digits: Phrases,
    /// Before a history that a rank reaches over.
    pub(in crate::prose) in_history: Phrases,
    /// Before a record that is none, or that another phrase takes in.
    pub(in crate::prose) no_record_before: Phrases,
    /// After a record that is none.
    pub(in crate::prose) no_record_after: Phrases,
    /// After the digits of an ordinal.
    pub(in crate::prose) ordinal_ends: Phrases,
    /// Before a rate at which something grows.
    pub(in crate::prose) at_rate: Phrases,
    /// Bounds of the value reached: `sank below $3 billion`.
    pub(in crate::prose) at_level: Phrases,
    /// Before a rate at which something goes its way.
    pub(in crate::prose) rate_of: Phrases,
    /// Words that end what an adjective before a noun can be.
    pub(in crate::prose) before_noun: Phrases,
    /// Before `over`, where that says how much something is worth: `turned over`, `ein Auftrag über`.
    pub(in crate::prose) worth: Phrases,
    /// Before a further amount.
    pub(in crate::prose) another: Phrases,
    /// Before an amount that is all that is said: `was ($38 million)`.
    pub(in crate::prose) states: Phrases,
}
without {}
}

pub(super) const ENGLISH: Small = Small {
    region: Phrases("in"),
    of_quantity: Phrases("in|of"),
    of_company: Phrases("of|at|by|for|from"),
    of_object: Phrases("from|of|to|for|by|per|with|among|in"),
    of_amount: Phrases("of"),
    linked: Phrases("in|on|for"),
    into: Phrases("into|on|towards"),
    shares: Phrases("share|shares"),
    what: Phrases("what|that"),
    ours: Phrases("our"),
    only: Phrases("only|just"),
    over: Phrases("over"),
    in_that_of: Phrases("in that of"),
    in_the: Phrases("in the|by the|for the"),
    fiscal: Phrases("fiscal|financial"),
    within: Phrases("in|over|within|during"),
    articles: Phrases("the"),
    until: Phrases("to|and"),
    after_scale: Phrases("in|and|a|to|at|from"),
    up: Phrases("up"),
    times: Phrases("time|times"),
    times_of: Phrases("that|those|the|as|what|its"),
    digits: Phrases("digit"),
    in_history: Phrases("in"),
    no_record_before: Phrases("track|on|off|the|broken"),
    no_record_after: Phrases("date|keeping|on"),
    ordinal_ends: Phrases("st|nd|rd|th"),
    at_rate: Phrases("at"),
    at_level: Phrases("below|above|past|under"),
    rate_of: Phrases("rate of|pace of|clip of"),
    before_noun: Phrases("to|of|in|and|on|from|for|at|a|the"),
    worth: Phrases("turned|turning|turns"),
    another: Phrases("another"),
    states: Phrases("was|were|is|are|of|at|to|totaled|totalled|reached"),
};

pub(super) const GERMAN: Small = Small {
    region: Phrases(""),
    of_quantity: Phrases("des|der|beim|in"),
    of_company: Phrases("bei|von"),
    of_object: Phrases("aus|von|für|mit|in|pro"),
    of_amount: Phrases("an"),
    linked: Phrases("an|in|für"),
    into: Phrases("in|auf"),
    shares: Phrases("aktie|aktien"),
    what: Phrases("was"),
    ours: Phrases("unser*"),
    only: Phrases("nur"),
    over: Phrases(""),
    in_that_of: Phrases(""),
    in_the: Phrases("im"),
    fiscal: Phrases("geschäftsjahr|geschäftsjahres"),
    within: Phrases("in|binnen|innerhalb"),
    articles: Phrases("dem|der"),
    until: Phrases("bis|und"),
    after_scale: Phrases("und|in|auf"),
    up: Phrases(""),
    times: Phrases("mal"),
    times_of: Phrases("so"),
    digits: Phrases(""),
    in_history: Phrases("in der|in|der"),
    no_record_before: Phrases(""),
    no_record_after: Phrases(""),
    ordinal_ends: Phrases("."),
    at_rate: Phrases(""),
    at_level: Phrases("über|unter"),
    rate_of: Phrases(""),
    before_noun: Phrases("auf|von|und|im|in|der|des"),
    worth: Phrases(
        "auftrag|aufträge|aufträgen|*auftrag|*aufträge|*aufträgen|*auftrags|*vertrag|*verträge|*kredit|*anleihe|*rückkauf|*programm",
    ),
    another: Phrases("weitere*"),
    states: Phrases("betrug|betrugen|beträgt|war|waren|ist|bei|von|auf|erreichte"),
};
