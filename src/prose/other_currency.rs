//! Amounts that are right but for their currency: `US$61.35` of a share that is quoted at HK$61.35.

use super::checked::Checked;
use super::own_signs::is_shared;
use super::resolve::Resolution;
use crate::claims::{Claim, Kind, Mention, Stated, Target, Verdict};

/// The digits that an amount has at least to be known by them.
const LEAST_DIGITS: usize = 3;

/// The claim of an amount in a currency that the note has no money in: wrong where it is right in the currency of the
/// datum that its words lead to, else as it is.
pub(super) fn in_other_currency(checked: &Checked<'_>, mut claim: Claim, resolution: &Resolution) -> Claim {
    let Some((reference, amount)) = &resolution.in_own_currency else { return claim };
    let words = checked.text.words.get(claim.span.clone()).unwrap_or_default();
    let digits = words.chars().filter(char::is_ascii_digit).count();
    let mut in_own = claim.clone();
    if let Some(mention) = &mut in_own.mention {
        mention.stated = Stated::Amount(*amount);
    }
    if digits >= LEAST_DIGITS
        && !has_common_sign(words, &claim, amount.kind)
        && checked.verdict_of(&in_own, reference).is_right()
    {
        claim.verdict = Verdict::Differs(Target::of(checked.histories, reference).printed(words));
        claim.reference = Some(reference.clone());
    }
    claim
}

/// Whether words have a sign that the currency of a claim and another have in common.
fn has_common_sign(words: &str, claim: &Claim, other: Kind) -> bool {
    let said = claim.mention.as_ref().and_then(Mention::amount).map(|amount| amount.kind);
    let (Some(Kind::Money(said)), Kind::Money(own)) = (said, other) else { return false };
    is_shared(words, said, own)
}
