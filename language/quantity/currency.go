package quantity

import (
	"strings"

	"golang.org/x/text/currency"

	"crosscheck/language/wordlists"
	"crosscheck/lexicon"
)

// currencies maps symbols, codes and names to ISO 4217.
var currencies = map[string]string{"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₴": "UAH", "₺": "TRY", "₪": "ILS",
	"₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC", "₸": "KZT", "₾": "GEL", "₼": "AZN", "₵": "GHS", "₲": "PYG", "₭": "LAK", "₮": "MNT", "¢": "USD", "₿": "BTC", "元": "CNY", "円": "JPY", "markka": "FIM", "markkaa": "FIM",
	"dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
	"rupee": "INR", "rupees": "INR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "won": "KRW", "hryvnia": "UAH", "hryvnias": "UAH",
	"hryvnya": "UAH", "zloty": "PLN", "zlotys": "PLN", "zlotych": "PLN", "lira": "TRY", "liras": "TRY", "shekel": "ILS", "shekels": "ILS", "franc": "CHF", "francs": "CHF",
	"peso": "MXN", "pesos": "MXN", "rand": "ZAR", "naira": "NGN", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "tenge": "KZT", "lari": "GEL",
	"forint": "HUF", "forints": "HUF", "koruna": "CZK", "korunas": "CZK", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK", "leu": "RON", "lei": "RON",
	"riyal": "SAR", "riyals": "SAR", "dirham": "AED", "dirhams": "AED", "taka": "BDT", "guilder": "NLG", "guilders": "NLG", "mark": "DEM", "marks": "DEM",
	"dinar": "KWD", "dinars": "KWD", "rial": "IRR", "rials": "IRR", "bitcoin": "BTC", "bitcoins": "BTC", "sterling": "GBP", "cents": "USD", "cent": "USD",
	"pence": "GBP", "p": "GBP", "penny": "GBP", "quid": "GBP", "kopecks": "RUB", "dram": "AMD", "drams": "AMD", "pesetas": "ESP", "peseta": "ESP", "schilling": "ATS",
	"cedi": "GHS", "cedis": "GHS", "birr": "ETB", "kwacha": "ZMW", "pula": "BWP", "afghani": "AFN", "afghanis": "AFN", "escudo": "PTE", "escudos": "PTE", "lev": "BGN", "leva": "BGN",
	"kyat": "MMK", "kyats": "MMK", "kip": "LAK", "riel": "KHR", "riels": "KHR", "gourde": "HTG", "gourdes": "HTG", "quetzal": "GTQ", "quetzales": "GTQ", "lempira": "HNL", "lempiras": "HNL",
	"cordoba": "NIO", "cordobas": "NIO", "córdoba": "NIO", "córdobas": "NIO", "balboa": "PAB", "balboas": "PAB", "guarani": "PYG", "guaranies": "PYG", "boliviano": "BOB", "bolivianos": "BOB",
	"bolivar": "VES", "bolivars": "VES", "bolivares": "VES", "bolívar": "VES", "bolívares": "VES", "metical": "MZN", "meticais": "MZN", "kwanza": "AOA", "kwanzas": "AOA", "dalasi": "GMD", "dalasis": "GMD",
	"leones": "SLE", "ariary": "MGA", "ouguiya": "MRU", "ouguiyas": "MRU", "nakfa": "ERN", "maloti": "LSL", "lilangeni": "SZL", "emalangeni": "SZL", "tugrik": "MNT", "tugriks": "MNT", "togrog": "MNT",
	"somoni": "TJS", "denar": "MKD", "denars": "MKD", "lek": "ALL", "leks": "ALL", "pataca": "MOP", "patacas": "MOP", "ngultrum": "BTN", "rufiyaa": "MVR", "vatu": "VUV", "paanga": "TOP", "kina": "PGK",
	"dobra": "STN", "dobras": "STN", "drachma": "GRD", "drachmas": "GRD",
	"kopeck": "RUB", "kopek": "RUB", "kopeks": "RUB", "paisa": "INR", "paise": "INR", "grosz": "PLN", "groszy": "PLN", "pfennig": "DEM", "pfennigs": "DEM", "agorot": "ILS",
	"stotinka": "BGN", "stotinki": "BGN", "satang": "THB"}

// hundredths are the names of the hundredth part of a currency.
var hundredths = words(`cent cents pence penny p kopeck kopecks kopek kopeks paisa paise grosz groszy pfennig pfennigs agorot stotinka stotinki satang ¢`)

// codes are the codes of ISO 4217 by which a sum may be named, in small letters: those that are legal tender today, as
// golang.org/x/text/currency has them from CLDR, those of the names above and below, and two that bankers use beside them.
var codes = map[string]bool{"cnh": true, "rmb": true}

func init() {
	for it := currency.Query(); it.Next(); {
		codes[strings.ToLower(it.Unit().String())] = true
	}
	for _, c := range currencies {
		codes[strings.ToLower(c)] = true
	}
	for _, of := range national {
		for _, c := range of {
			codes[strings.ToLower(c)] = true
		}
	}
}

// usual are codes that are also written in small letters.
var usual = words(`usd eur gbp rmb inr jpy cny`)

// verbal is true of codes that are words as well, "TOP" and "CUP": with a figure of whole digits beside them, "CUP 2026", they name
// something else more often than not.
func verbal(code string) bool { return lexicon.IsVerb(code) || wordlists.Function(code) }

// dollars are the letters that stand before a dollar sign: "A$5".
var dollars = map[string]string{"us": "USD", "u.s": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD", "cdn": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "nt": "TWD", "r": "BRL", "mx": "MXN"}

// sharedNames lists the names that several currencies of ISO 4217 bear, with the one meant where no nation is named and then
// every nation's: "Egyptian pounds". Currencies that the euro and others replaced follow after a semicolon.
const sharedNames = `
dollar: USD us=USD u.s=USD american=USD australian=AUD bahamian=BSD barbadian=BBD barbados=BBD belize=BZD belizean=BZD bermudian=BMD bermuda=BMD brunei=BND bruneian=BND canadian=CAD
	caribbean=XCD cayman=KYD fiji=FJD fijian=FJD guyanese=GYD guyana=GYD kong=HKD jamaican=JMD liberian=LRD namibian=NAD namibia=NAD zealand=NZD singapore=SGD singaporean=SGD
	solomon=SBD surinamese=SRD suriname=SRD taiwan=TWD taiwanese=TWD trinidad=TTD trinidadian=TTD zimbabwean=ZWL zimbabwe=ZWL
pound: GBP british=GBP egyptian=EGP syrian=SYP lebanese=LBP sudanese=SDG south-sudanese=SSP falkland=FKP gibraltar=GIP ; irish=IEP cypriot=CYP israeli=ILP turkish=TRL
franc: CHF swiss=CHF cfa=XOF cfp=XPF burundian=BIF burundi=BIF comorian=KMF congolese=CDF djiboutian=DJF djibouti=DJF guinean=GNF guinea=GNF rwandan=RWF rwanda=RWF ; french=FRF belgian=BEF luxembourg=LUF
peso: MXN mexican=MXN argentine=ARS argentinian=ARS argentinean=ARS chilean=CLP colombian=COP cuban=CUP dominican=DOP philippine=PHP filipino=PHP uruguayan=UYU
rupee: INR indian=INR pakistani=PKR pakistan=PKR nepalese=NPR nepali=NPR lankan=LKR mauritian=MUR mauritius=MUR seychellois=SCR seychelles=SCR
ruble: RUB russian=RUB belarusian=BYN belarusan=BYN belarus=BYN ; soviet=SUR
krone: NOK norwegian=NOK danish=DKK ; estonian=EEK
krona: SEK swedish=SEK icelandic=ISK
crown: - czech=CZK swedish=SEK norwegian=NOK danish=DKK icelandic=ISK ; slovak=SKK estonian=EEK
dinar: KWD kuwaiti=KWD iraqi=IQD jordanian=JOD serbian=RSD algerian=DZD tunisian=TND libyan=LYD bahraini=BHD bahrain=BHD ; yugoslav=YUN
rial: IRR iranian=IRR omani=OMR yemeni=YER
riyal: SAR saudi=SAR qatari=QAR qatar=QAR
dirham: AED emirati=AED uae=AED moroccan=MAD
real: - brazilian=BRL
lira: TRY turkish=TRY ; italian=ITL maltese=MTL
shilling: KES kenyan=KES kenya=KES ugandan=UGX uganda=UGX tanzanian=TZS tanzania=TZS somali=SOS ; austrian=ATS
leu: RON romanian=RON moldovan=MDL
won: KRW south-korean=KRW north-korean=KPW korean=KRW
manat: AZN azerbaijani=AZN azeri=AZN turkmen=TMT
som: - kyrgyz=KGS uzbek=UZS
kwacha: ZMW zambian=ZMW malawian=MWK
guilder: NLG antillean=ANG dutch=NLG
mark: DEM convertible=BAM bosnian=BAM ; german=DEM finnish=FIM
`

// plurals are the forms of a currency's name that do not end in -s.
var plurals = map[string]string{"roubles": "ruble", "rouble": "ruble", "kroner": "krone", "kronor": "krona", "kronur": "krona", "reais": "real", "lire": "lira", "lei": "leu", "soms": "som"}

// national says whose currency a shared name means, by name and nation; "" is nobody's.
var national = readShared()

// readShared reads sharedNames.
func readShared() map[string]map[string]string {
	national := map[string]map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(strings.ReplaceAll(sharedNames, "\n\t", " ")), "\n") {
		name, list, _ := strings.Cut(line, ":")
		of := map[string]string{}
		for i, f := range strings.Fields(list) {
			switch who, code, named := strings.Cut(f, "="); {
			case named:
				of[who] = code
			case i == 0 && f != "-":
				of[""] = f
			}
		}
		national[name] = of
	}
	return national
}
