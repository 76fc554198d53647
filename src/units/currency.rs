//! Currencies by their ISO 4217 codes.

use std::fmt;

/// The active codes of ISO 4217 (list one, 2026) without funds, metals and test codes; with `XXX`, no currency.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS \
    VED VES VND VUV WST XAF XCD XCG XOF XPF XXX YER ZAR ZMW ZWG";

/// A currency: `USD`; `XXX` where it is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency(&'static str);

impl Currency {
    /// Reads an active ISO 4217 code in capitals.
    pub fn parse(code: &str) -> Option<Self> {
        CODES.split_ascii_whitespace().find(|known| *known == code).map(Self)
    }

    /// Every active currency, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        CODES.split_ascii_whitespace().map(Self)
    }

    /// The code: `USD`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Whether amounts in the two may be in one currency: they are the same, or one is not known.
    pub fn may_be(self, other: Self) -> bool {
        self == other || self.is_unknown() || other.is_unknown()
    }

    /// Whether an amount is in it, but nobody says in which: `XXX`.
    pub fn is_unknown(self) -> bool {
        self.0 == "XXX"
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_in_use_are_currencies() {
        for good in ["USD", "EUR", "ZWG", "XXX"] {
            assert_eq!(Currency::parse(good).map(Currency::code), Some(good));
        }
        for bad in ["", "usd", "USB", "US", "USD EUR", "HRK"] {
            assert_eq!(Currency::parse(bad), None, "{bad}");
        }
    }
}
