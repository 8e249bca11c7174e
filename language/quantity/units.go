package quantity

import "strings"

// A unit is what a number is measured in.
type unit struct {
	name   string  // lower-case singular, "kilometre"
	dim    string  // what it measures: "length"
	factor float64 // in the base unit of the dimension; 0 where it does not convert
}

var (
	byWord   = map[string]unit{} // long names, singular and plural, one word
	bySymbol = map[string]unit{} // abbreviations, folded
	byName   = map[string]unit{} // by unit.name
)

// unitTable lists the units: name; dimension; factor to the dimension's base; other spellings; abbreviations.
// "!" before an abbreviation means that it counts only where glued to digits, because it is a word of its own.
const unitTable = `
metre;length;1;meter;!m
kilometre;length;1000;kilometer kilo-metre;km kms
centimetre;length;.01;centimeter;cm
millimetre;length;.001;millimeter;mm
micrometre;length;1e-6;micrometer micron;µm μm
nanometre;length;1e-9;nanometer;nm
picometre;length;1e-12;picometer;
mile;length;1609.344;;mi
foot;length;.3048;feet;ft
inch;length;.0254;inches;!in
yard;length;.9144;;yd yds
nautical mile;length;1852;;nmi
light year;length;9.4607e15;;
gram;mass;.001;gramme;!g gm
kilogram;mass;1;kilogramme kilo;kg kgs
milligram;mass;1e-6;milligramme;mg
microgram;mass;1e-9;;µg μg mcg
nanogram;mass;1e-12;;ng
tonne;mass;1000;;!t
metric ton;mass;1000;;
ton;mass;1000;;
pound;mass;.45359237;;lb lbs
ounce;mass;.028349523;;oz
stone;mass;6.35029318;;
carat;mass;.0002;;
barrel;oil;1;;bbl
litre;volume;.001;liter;!l ltr
millilitre;volume;1e-6;milliliter;ml
centilitre;volume;1e-5;centiliter;cl
decilitre;volume;1e-4;deciliter;dl
gallon;volume;.003785411784;;gal
pint;volume;.000473176;;
quart;volume;.000946353;;
cup;volume;.000236588;;
tablespoon;volume;1.4787e-5;;tbsp
teaspoon;volume;4.9289e-6;;tsp
bushel;volume;.0352391;;
hectare;area;10000;;ha
acre;area;4046.8564224;;
square metre;area;1;;sqm
square kilometre;area;1e6;;sqkm
square mile;area;2589988.11;;
square foot;area;.09290304;;sqft
square inch;area;.00064516;;
square yard;area;.83612736;;
square centimetre;area;.0001;;
cubic metre;volume;1;;
cubic kilometre;volume;1e9;;
cubic foot;volume;.028316847;;
cubic centimetre;volume;1e-6;;cc
cubic inch;volume;1.6387e-5;;
cubic yard;volume;.764554858;;
degree celsius;temperature;0;celsius celcius centigrade;°c ℃
degree fahrenheit;temperature;0;fahrenheit;°f ℉
kelvin;temperature;0;;
degree;angle;0;;° deg
watt;power;1;;!w
kilowatt;power;1000;;kw
megawatt;power;1e6;;mw
gigawatt;power;1e9;;gw
terawatt;power;1e12;;tw
horsepower;power;745.7;;hp
watt hour;energy;3600;;wh
kilowatt hour;energy;3.6e6;;kwh
megawatt hour;energy;3.6e9;;mwh
gigawatt hour;energy;3.6e12;;gwh
terawatt hour;energy;3.6e15;;twh
joule;energy;1;;!j
kilojoule;energy;1000;;kj
megajoule;energy;1e6;;mj
electronvolt;energy;1.602176634e-19;;!ev
kiloelectronvolt;energy;1.602176634e-16;;kev
megaelectronvolt;energy;1.602176634e-13;;mev
gigaelectronvolt;energy;1.602176634e-10;;gev
teraelectronvolt;energy;1.602176634e-7;;tev
calorie;energy;4.184;;cal
kilocalorie;energy;4184;;kcal
volt;voltage;1;;!v
kilovolt;voltage;1000;;kv
millivolt;voltage;.001;;mv
ampere;current;1;amp;
milliampere;current;.001;milliamp;
milligray;dose;0;;mgy
sievert;dose;1;;sv
millisievert;dose;.001;;msv
microsievert;dose;1e-6;;µsv μsv
becquerel;radioactivity;1;;bq
ohm;resistance;1;;
lumen;light;0;;
hertz;frequency;1;;hz
kilohertz;frequency;1000;;khz
megahertz;frequency;1e6;;mhz
gigahertz;frequency;1e9;;ghz
byte;data;1;;
kilobyte;data;1000;;kb
megabyte;data;1e6;;mb
gigabyte;data;1e9;;gb
terabyte;data;1e12;;tb
petabyte;data;1e15;;pb
exabyte;data;1e18;;eb
kibibyte;data;1024;;kib
mebibyte;data;1048576;;mib
gibibyte;data;1073741824;;gib
bit;data;.125;;
kilobit;data;125;;kbit
megabit;data;125000;;mbit
gigabit;data;1.25e8;;gbit
megabit per second;data rate;0;;mbps
gigabit per second;data rate;0;;gbps
pascal;pressure;1;;pa
kilopascal;pressure;1000;;kpa
bar;pressure;100000;;
knot;speed;.514444;;kt kts
kilometre per hour;speed;.277778;;kmh kph
mile per hour;speed;.44704;;mph
metre per second;speed;1;;mps
newton;force;1;;
newton metre;torque;1;;
decibel;sound;0;;db
litre per kilometre;use;0;;
megaton;mass;1e9;;
kiloton;mass;1e6;;
basis point;points;0;;bps
second;time;1;;!s sec secs
millisecond;time;.001;;ms
microsecond;time;1e-6;;µs μs
nanosecond;time;1e-9;;ns
minute;time;60;;min mins
hour;time;3600;;hr hrs !h
day;time;86400;;
night;time;86400;;
week;time;604800;;wk wks
fortnight;time;1209600;;
month;time;2629746;;
quarter;time;7889238;;
year;time;31556952;;yr yrs
season;time;0;;
decade;time;315569520;;
century;time;3155695200;centuries;
millennium;time;31556952000;millennia;
weekend;time;0;;
generation;time;0;;
`

func init() {
	for _, line := range strings.Split(strings.TrimSpace(unitTable), "\n") {
		f := strings.Split(line, ";")
		u := unit{name: f[0], dim: f[1], factor: number(f[2])}
		byName[u.name] = u
		for _, w := range append(strings.Fields(f[3]), f[0]) {
			byWord[w] = u
			byWord[w+"s"] = u
		}
		for _, w := range strings.Fields(f[4]) {
			bySymbol[w] = u
		}
	}
}
