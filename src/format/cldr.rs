//! Symbols of currencies. Written by scripts/cldr.mjs from CLDR 48.0.0 (npm cldr-numbers-full).

/// Codes with the symbols that English and German both have for them.
pub(super) const SYMBOLS: &str = "BRLR$,CADCA$,CNYCN¥,EUR€,GBP£,HKDHK$,ILS₪,INR₹,JPY¥,KRW₩,MXNMX$,NZDNZ$,TWDNT$,USD$,VND₫,XAFFCFA,XCDEC$,XCGCg.,XOFF CFA,XPFCFPF";
/// Those that English has, and German does not.
pub(super) const ENGLISH_SYMBOLS: &str = "AUDA$,PHP₱";
/// Those that German has, and English does not.
pub(super) const GERMAN_SYMBOLS: &str = "AUDAU$,THB฿";
