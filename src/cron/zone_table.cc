// SPDX-License-Identifier: Apache-2.0
// Made by tools/zones/make_zones.py from the IANA time zone database 2026f (public domain). Do not edit.
#include "cron/zone_table.h"

#include <array>
#include <cstdint>

namespace dagc {
namespace {

// clang-format off
constexpr auto kNames = std::to_array<std::string_view>({
    "Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Algiers", "Africa/Asmara", "Africa/Asmera",
    "Africa/Bamako", "Africa/Bangui", "Africa/Banjul", "Africa/Bissau", "Africa/Blantyre", "Africa/Brazzaville",
    "Africa/Bujumbura", "Africa/Cairo", "Africa/Casablanca", "Africa/Ceuta", "Africa/Conakry", "Africa/Dakar",
    "Africa/Dar_es_Salaam", "Africa/Djibouti", "Africa/Douala", "Africa/El_Aaiun", "Africa/Freetown",
    "Africa/Gaborone", "Africa/Harare", "Africa/Johannesburg", "Africa/Juba", "Africa/Kampala", "Africa/Khartoum",
    "Africa/Kigali", "Africa/Kinshasa", "Africa/Lagos", "Africa/Libreville", "Africa/Lome", "Africa/Luanda",
    "Africa/Lubumbashi", "Africa/Lusaka", "Africa/Malabo", "Africa/Maputo", "Africa/Maseru", "Africa/Mbabane",
    "Africa/Mogadishu", "Africa/Monrovia", "Africa/Nairobi", "Africa/Ndjamena", "Africa/Niamey", "Africa/Nouakchott",
    "Africa/Ouagadougou", "Africa/Porto-Novo", "Africa/Sao_Tome", "Africa/Timbuktu", "Africa/Tripoli", "Africa/Tunis",
    "Africa/Windhoek", "America/Adak", "America/Anchorage", "America/Anguilla", "America/Antigua",
    "America/Araguaina", "America/Argentina/Buenos_Aires", "America/Argentina/Catamarca",
    "America/Argentina/ComodRivadavia", "America/Argentina/Cordoba", "America/Argentina/Jujuy",
    "America/Argentina/La_Rioja", "America/Argentina/Mendoza", "America/Argentina/Rio_Gallegos",
    "America/Argentina/Salta", "America/Argentina/San_Juan", "America/Argentina/San_Luis",
    "America/Argentina/Tucuman", "America/Argentina/Ushuaia", "America/Aruba", "America/Asuncion", "America/Atikokan",
    "America/Atka", "America/Bahia", "America/Bahia_Banderas", "America/Barbados", "America/Belem", "America/Belize",
    "America/Blanc-Sablon", "America/Boa_Vista", "America/Bogota", "America/Boise", "America/Buenos_Aires",
    "America/Cambridge_Bay", "America/Campo_Grande", "America/Cancun", "America/Caracas", "America/Catamarca",
    "America/Cayenne", "America/Cayman", "America/Chicago", "America/Chihuahua", "America/Ciudad_Juarez",
    "America/Coral_Harbour", "America/Cordoba", "America/Costa_Rica", "America/Coyhaique", "America/Creston",
    "America/Cuiaba", "America/Curacao", "America/Danmarkshavn", "America/Dawson", "America/Dawson_Creek",
    "America/Denver", "America/Detroit", "America/Dominica", "America/Edmonton", "America/Eirunepe",
    "America/El_Salvador", "America/Ensenada", "America/Fort_Nelson", "America/Fort_Wayne", "America/Fortaleza",
    "America/Glace_Bay", "America/Godthab", "America/Goose_Bay", "America/Grand_Turk", "America/Grenada",
    "America/Guadeloupe", "America/Guatemala", "America/Guayaquil", "America/Guyana", "America/Halifax",
    "America/Havana", "America/Hermosillo", "America/Indiana/Indianapolis", "America/Indiana/Knox",
    "America/Indiana/Marengo", "America/Indiana/Petersburg", "America/Indiana/Tell_City", "America/Indiana/Vevay",
    "America/Indiana/Vincennes", "America/Indiana/Winamac", "America/Indianapolis", "America/Inuvik",
    "America/Iqaluit", "America/Jamaica", "America/Jujuy", "America/Juneau", "America/Kentucky/Louisville",
    "America/Kentucky/Monticello", "America/Knox_IN", "America/Kralendijk", "America/La_Paz", "America/Lima",
    "America/Los_Angeles", "America/Louisville", "America/Lower_Princes", "America/Maceio", "America/Managua",
    "America/Manaus", "America/Marigot", "America/Martinique", "America/Matamoros", "America/Mazatlan",
    "America/Mendoza", "America/Menominee", "America/Merida", "America/Metlakatla", "America/Mexico_City",
    "America/Miquelon", "America/Moncton", "America/Monterrey", "America/Montevideo", "America/Montreal",
    "America/Montserrat", "America/Nassau", "America/New_York", "America/Nipigon", "America/Nome", "America/Noronha",
    "America/North_Dakota/Beulah", "America/North_Dakota/Center", "America/North_Dakota/New_Salem", "America/Nuuk",
    "America/Ojinaga", "America/Panama", "America/Pangnirtung", "America/Paramaribo", "America/Phoenix",
    "America/Port-au-Prince", "America/Port_of_Spain", "America/Porto_Acre", "America/Porto_Velho",
    "America/Puerto_Rico", "America/Punta_Arenas", "America/Rainy_River", "America/Rankin_Inlet", "America/Recife",
    "America/Regina", "America/Resolute", "America/Rio_Branco", "America/Rosario", "America/Santa_Isabel",
    "America/Santarem", "America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo", "America/Scoresbysund",
    "America/Shiprock", "America/Sitka", "America/St_Barthelemy", "America/St_Johns", "America/St_Kitts",
    "America/St_Lucia", "America/St_Thomas", "America/St_Vincent", "America/Swift_Current", "America/Tegucigalpa",
    "America/Thule", "America/Thunder_Bay", "America/Tijuana", "America/Toronto", "America/Tortola",
    "America/Vancouver", "America/Virgin", "America/Whitehorse", "America/Winnipeg", "America/Yakutat",
    "America/Yellowknife", "Antarctica/Casey", "Antarctica/Davis", "Antarctica/DumontDUrville",
    "Antarctica/Macquarie", "Antarctica/Mawson", "Antarctica/McMurdo", "Antarctica/Palmer", "Antarctica/Rothera",
    "Antarctica/South_Pole", "Antarctica/Syowa", "Antarctica/Troll", "Antarctica/Vostok", "Arctic/Longyearbyen",
    "Asia/Aden", "Asia/Almaty", "Asia/Amman", "Asia/Anadyr", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Ashgabat",
    "Asia/Ashkhabad", "Asia/Atyrau", "Asia/Baghdad", "Asia/Bahrain", "Asia/Baku", "Asia/Bangkok", "Asia/Barnaul",
    "Asia/Beirut", "Asia/Bishkek", "Asia/Brunei", "Asia/Calcutta", "Asia/Chita", "Asia/Choibalsan", "Asia/Chongqing",
    "Asia/Chungking", "Asia/Colombo", "Asia/Dacca", "Asia/Damascus", "Asia/Dhaka", "Asia/Dili", "Asia/Dubai",
    "Asia/Dushanbe", "Asia/Famagusta", "Asia/Gaza", "Asia/Harbin", "Asia/Hebron", "Asia/Ho_Chi_Minh",
    "Asia/Hong_Kong", "Asia/Hovd", "Asia/Irkutsk", "Asia/Istanbul", "Asia/Jakarta", "Asia/Jayapura", "Asia/Jerusalem",
    "Asia/Kabul", "Asia/Kamchatka", "Asia/Karachi", "Asia/Kashgar", "Asia/Kathmandu", "Asia/Katmandu",
    "Asia/Khandyga", "Asia/Kolkata", "Asia/Krasnoyarsk", "Asia/Kuala_Lumpur", "Asia/Kuching", "Asia/Kuwait",
    "Asia/Macao", "Asia/Macau", "Asia/Magadan", "Asia/Makassar", "Asia/Manila", "Asia/Muscat", "Asia/Nicosia",
    "Asia/Novokuznetsk", "Asia/Novosibirsk", "Asia/Omsk", "Asia/Oral", "Asia/Phnom_Penh", "Asia/Pontianak",
    "Asia/Pyongyang", "Asia/Qatar", "Asia/Qostanay", "Asia/Qyzylorda", "Asia/Rangoon", "Asia/Riyadh", "Asia/Saigon",
    "Asia/Sakhalin", "Asia/Samarkand", "Asia/Seoul", "Asia/Shanghai", "Asia/Singapore", "Asia/Srednekolymsk",
    "Asia/Taipei", "Asia/Tashkent", "Asia/Tbilisi", "Asia/Tehran", "Asia/Tel_Aviv", "Asia/Thimbu", "Asia/Thimphu",
    "Asia/Tokyo", "Asia/Tomsk", "Asia/Ujung_Pandang", "Asia/Ulaanbaatar", "Asia/Ulan_Bator", "Asia/Urumqi",
    "Asia/Ust-Nera", "Asia/Vientiane", "Asia/Vladivostok", "Asia/Yakutsk", "Asia/Yangon", "Asia/Yekaterinburg",
    "Asia/Yerevan", "Atlantic/Azores", "Atlantic/Bermuda", "Atlantic/Canary", "Atlantic/Cape_Verde",
    "Atlantic/Faeroe", "Atlantic/Faroe", "Atlantic/Jan_Mayen", "Atlantic/Madeira", "Atlantic/Reykjavik",
    "Atlantic/South_Georgia", "Atlantic/St_Helena", "Atlantic/Stanley", "Australia/ACT", "Australia/Adelaide",
    "Australia/Brisbane", "Australia/Broken_Hill", "Australia/Canberra", "Australia/Currie", "Australia/Darwin",
    "Australia/Eucla", "Australia/Hobart", "Australia/LHI", "Australia/Lindeman", "Australia/Lord_Howe",
    "Australia/Melbourne", "Australia/NSW", "Australia/North", "Australia/Perth", "Australia/Queensland",
    "Australia/South", "Australia/Sydney", "Australia/Tasmania", "Australia/Victoria", "Australia/West",
    "Australia/Yancowinna", "Brazil/Acre", "Brazil/DeNoronha", "Brazil/East", "Brazil/West", "CET", "CST6CDT",
    "Canada/Atlantic", "Canada/Central", "Canada/Eastern", "Canada/Mountain", "Canada/Newfoundland", "Canada/Pacific",
    "Canada/Saskatchewan", "Canada/Yukon", "Chile/Continental", "Chile/EasterIsland", "Cuba", "EET", "EST", "EST5EDT",
    "Egypt", "Eire", "Etc/GMT", "Etc/GMT+0", "Etc/GMT+1", "Etc/GMT+10", "Etc/GMT+11", "Etc/GMT+12", "Etc/GMT+2",
    "Etc/GMT+3", "Etc/GMT+4", "Etc/GMT+5", "Etc/GMT+6", "Etc/GMT+7", "Etc/GMT+8", "Etc/GMT+9", "Etc/GMT-0",
    "Etc/GMT-1", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14", "Etc/GMT-2", "Etc/GMT-3",
    "Etc/GMT-4", "Etc/GMT-5", "Etc/GMT-6", "Etc/GMT-7", "Etc/GMT-8", "Etc/GMT-9", "Etc/GMT0", "Etc/Greenwich",
    "Etc/UCT", "Etc/UTC", "Etc/Universal", "Etc/Zulu", "Europe/Amsterdam", "Europe/Andorra", "Europe/Astrakhan",
    "Europe/Athens", "Europe/Belfast", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava", "Europe/Brussels",
    "Europe/Bucharest", "Europe/Budapest", "Europe/Busingen", "Europe/Chisinau", "Europe/Copenhagen", "Europe/Dublin",
    "Europe/Gibraltar", "Europe/Guernsey", "Europe/Helsinki", "Europe/Isle_of_Man", "Europe/Istanbul",
    "Europe/Jersey", "Europe/Kaliningrad", "Europe/Kiev", "Europe/Kirov", "Europe/Kyiv", "Europe/Lisbon",
    "Europe/Ljubljana", "Europe/London", "Europe/Luxembourg", "Europe/Madrid", "Europe/Malta", "Europe/Mariehamn",
    "Europe/Minsk", "Europe/Monaco", "Europe/Moscow", "Europe/Nicosia", "Europe/Oslo", "Europe/Paris",
    "Europe/Podgorica", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Samara", "Europe/San_Marino",
    "Europe/Sarajevo", "Europe/Saratov", "Europe/Simferopol", "Europe/Skopje", "Europe/Sofia", "Europe/Stockholm",
    "Europe/Tallinn", "Europe/Tirane", "Europe/Tiraspol", "Europe/Ulyanovsk", "Europe/Uzhgorod", "Europe/Vaduz",
    "Europe/Vatican", "Europe/Vienna", "Europe/Vilnius", "Europe/Volgograd", "Europe/Warsaw", "Europe/Zagreb",
    "Europe/Zaporozhye", "Europe/Zurich", "Factory", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich",
    "HST", "Hongkong", "Iceland", "Indian/Antananarivo", "Indian/Chagos", "Indian/Christmas", "Indian/Cocos",
    "Indian/Comoro", "Indian/Kerguelen", "Indian/Mahe", "Indian/Maldives", "Indian/Mauritius", "Indian/Mayotte",
    "Indian/Reunion", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT",
    "Mexico/BajaNorte", "Mexico/BajaSur", "Mexico/General", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT",
    "Pacific/Apia", "Pacific/Auckland", "Pacific/Bougainville", "Pacific/Chatham", "Pacific/Chuuk", "Pacific/Easter",
    "Pacific/Efate", "Pacific/Enderbury", "Pacific/Fakaofo", "Pacific/Fiji", "Pacific/Funafuti", "Pacific/Galapagos",
    "Pacific/Gambier", "Pacific/Guadalcanal", "Pacific/Guam", "Pacific/Honolulu", "Pacific/Johnston",
    "Pacific/Kanton", "Pacific/Kiritimati", "Pacific/Kosrae", "Pacific/Kwajalein", "Pacific/Majuro",
    "Pacific/Marquesas", "Pacific/Midway", "Pacific/Nauru", "Pacific/Niue", "Pacific/Norfolk", "Pacific/Noumea",
    "Pacific/Pago_Pago", "Pacific/Palau", "Pacific/Pitcairn", "Pacific/Pohnpei", "Pacific/Ponape",
    "Pacific/Port_Moresby", "Pacific/Rarotonga", "Pacific/Saipan", "Pacific/Samoa", "Pacific/Tahiti",
    "Pacific/Tarawa", "Pacific/Tongatapu", "Pacific/Truk", "Pacific/Wake", "Pacific/Wallis", "Pacific/Yap", "Poland",
    "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "US/Alaska", "US/Aleutian", "US/Arizona", "US/Central",
    "US/East-Indiana", "US/Eastern", "US/Hawaii", "US/Indiana-Starke", "US/Michigan", "US/Mountain", "US/Pacific",
    "US/Samoa", "UTC", "Universal", "W-SU", "WET", "Zulu",
});

// The row of kZones of each name.
constexpr std::array<std::uint16_t, kNames.size()> kZoneOfName = {
    0, 0, 1, 2, 1, 1, 0, 3, 0, 4, 5, 3, 5, 6, 7, 8, 0, 0, 1, 1, 3, 9, 0, 5, 5, 5, 10, 1, 11, 5, 3, 3, 3, 0, 3, 5, 5,
    3, 5, 5, 5, 1, 12, 1, 13, 3, 0, 0, 3, 14, 0, 15, 16, 17, 18, 19, 20, 20, 21, 22, 23, 23, 24, 25, 26, 27, 28, 29,
    30, 31, 32, 33, 20, 34, 35, 18, 36, 37, 38, 39, 40, 20, 41, 42, 43, 22, 44, 45, 46, 47, 23, 48, 35, 49, 50, 51,
    35, 24, 52, 53, 54, 55, 20, 56, 57, 58, 59, 60, 20, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 20, 20, 72, 73,
    74, 75, 76, 77, 66, 78, 79, 80, 81, 82, 83, 84, 66, 85, 86, 87, 25, 88, 89, 90, 78, 20, 20, 91, 92, 89, 20, 93,
    94, 95, 20, 96, 97, 98, 27, 99, 100, 101, 102, 103, 104, 105, 106, 107, 20, 107, 108, 107, 109, 110, 111, 112,
    113, 69, 114, 35, 86, 115, 54, 116, 20, 117, 118, 20, 119, 120, 121, 122, 123, 124, 117, 24, 64, 125, 126, 127,
    128, 129, 59, 130, 20, 131, 20, 20, 20, 20, 132, 133, 134, 107, 64, 107, 20, 135, 20, 136, 120, 137, 61, 138, 139,
    140, 141, 142, 143, 144, 145, 143, 1, 146, 147, 148, 1, 149, 150, 151, 152, 153, 154, 154, 155, 156, 157, 158,
    159, 160, 161, 162, 163, 164, 165, 166, 167, 167, 168, 169, 170, 169, 171, 172, 173, 174, 175, 167, 176, 177, 178,
    179, 180, 181, 159, 182, 183, 184, 185, 186, 187, 188, 188, 189, 164, 190, 191, 163, 1, 178, 178, 192, 163, 193,
    172, 194, 195, 196, 197, 198, 159, 199, 200, 157, 201, 202, 203, 1, 177, 204, 205, 206, 167, 191, 207, 208, 209,
    210, 211, 183, 212, 212, 182, 213, 163, 166, 166, 187, 214, 159, 215, 216, 203, 217, 218, 219, 220, 221, 222, 223,
    223, 148, 224, 0, 225, 0, 226, 227, 228, 229, 230, 227, 231, 232, 233, 231, 234, 235, 234, 236, 227, 232, 237,
    229, 228, 227, 231, 236, 237, 230, 117, 110, 128, 95, 238, 49, 75, 120, 107, 61, 131, 135, 123, 136, 126, 239, 76,
    240, 35, 108, 6, 241, 0, 0, 242, 243, 244, 245, 225, 48, 20, 35, 123, 54, 246, 247, 0, 3, 140, 248, 249, 250, 251,
    5, 1, 172, 252, 187, 159, 163, 182, 0, 0, 0, 0, 0, 0, 238, 253, 254, 255, 256, 257, 148, 258, 238, 259, 260, 261,
    262, 148, 241, 263, 256, 264, 256, 181, 256, 265, 266, 267, 266, 268, 257, 256, 238, 269, 270, 264, 271, 272, 273,
    194, 148, 272, 257, 258, 274, 275, 276, 275, 257, 277, 278, 257, 279, 148, 280, 281, 262, 282, 266, 261, 275, 283,
    284, 285, 286, 257, 266, 261, 0, 256, 256, 0, 0, 0, 0, 0, 243, 178, 0, 1, 287, 159, 203, 1, 252, 172, 252, 288, 1,
    172, 211, 183, 87, 182, 289, 15, 238, 54, 59, 64, 98, 102, 143, 290, 59, 167, 92, 291, 143, 292, 290, 140, 239,
    293, 294, 295, 296, 249, 297, 247, 248, 298, 243, 243, 294, 299, 300, 289, 249, 301, 244, 302, 244, 303, 304, 244,
    182, 305, 248, 248, 140, 306, 298, 244, 243, 249, 307, 140, 249, 249, 140, 286, 268, 208, 206, 191, 181, 0, 19,
    18, 54, 49, 66, 108, 243, 78, 60, 59, 92, 244, 0, 0, 273, 308, 0,
};

constexpr auto kZones = std::to_array<std::string_view>({
    "1000",
    "1PSE00",
    "30PQ7PR>9`_`aW11PhQf<0``ShX51PhPaJ2`hoo>1PcjkP10`hoo>1`\\^b?0`gho>10",
    "1PQ700",
    "2oP701`Xh^f410",
    "1PR>00",
    "2PR>PSEi2`_Yl91`l`c<0`ok^A1`l`c<0`[`aA1`l`c<0`ok^A1`l`c<0`ok^A1`l`c<0`ok^A1`l`c<0`[`aA1`l`c<0`ok^A1`l`"
    "c<0`ok^A1`l`c<0`ok^A1`l`c<0`[`aA1`l`c<0`ok^A1`l`c<0`ko^H1`P]c50`of\\G1`lee60`[`aA1`l`c<0`ok^A1`l`c<0`ok"
    "^A1`l`c<0`ok^A1`l`c<0`[`aA1`l`c<0`kQlA1`P[V<0`ok^A1`l`c<0`ok^A1`l`c<0`[`aA1`l`c<0`ok^A1`l`c<0`ok^A1`l`"
    "c<0P[kVA1`Wne<0`XjYA1`Wne<0`XjYA1`Wne<0`XjYA1`Wne<0`lXlA1`Wne<0`XjYA1`Wne<0`XjYA1`Wne<0`XjYA1`Wne<0`Xj"
    "YA1`Wne<0`lXlA1`Wne<0`XjYA1`Wne<0`XjYA1`c_S<0`lXlA1`[bn:0`TVQC1`gS\\:0`hdcC1`Sei90`PbhD1`S__80`hV_21`[X"
    "g10`d_P]31`Wd^30`d\\l21`_ac40``k\\R811PR>PSE4550:54PhX5",
    "20PQ7n1PTQgV41`[je50``WSb11`o^b70`lm_F1`g\\[<0`hgXD1`_dX50`dPPY51`_bQf10`dmbRE1`o^b70`lm_F1`k^e60`hjmD1"
    "`WYR80`hdcC1`Sei90`mT`F1PhVh60Pdga21P\\S\\30PhfYA1PXbh50Phdi21PXe]60PhQf<1PhY]70PTYl21PlSP70PhQf<1PlP[60"
    "PTYl21Ph\\R80PhQf<1PXbh50PTYl21PPZW90PTcS<1PPec40Phg^31Pdhi90PTcS<1P\\VQ40PTYl21PhPaJ0PTYl21PTbnI0Phg^31"
    "PTbnI0PTYl21PTbnI0Phg^31PTbnI0PTYl21PhPaJ0PTYl21PTbnI0Phg^31PTbnI0PTYl21`gho>00",
    "30PQ7PR>NPTQgV41`[je50``WSb11`o^b70`lm_F1`g\\[<0`hgXD1`_dX50`dPPY51``jYm12PXlo>1PXlo>2PXlo>1PXlo>2PXlo>"
    "1PXlo>2PXlo>1PXlo>2PlZb?1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PlZb?21PQ7PR>350P"
    "R>:50PSE",
    "3oP70PQ7k1`T\\Sm51`kf\\12`o^b71`lm_F2`g\\[<1`hgXD2`_dX51`h`dQL2`o^b71`lm_F2`k^e61`hjmD2`WYR81`hdcC2`Sei91"
    "`mT`F2PhVh61Pdga22P\\S\\31PhfYA2PXbh51Phdi22PXe]61PhQf<2PhY]71PTYl22PlSP71PhQf<2PlP[61PTYl22Ph\\R81PhQf<2"
    "PXbh51PTYl22PPZW91PTcS<2PPec41Phg^32Pdhi91PTcS<2P\\VQ41PTYl22PhPaJ1PTYl22PTbnI1Phg^32PTbnI1PTYl22PTbnI1"
    "Phg^32PTbnI1PTYl22PhPaJ1PTYl22PTbnI1Phg^32PTbnI1PTYl22`gho>10",
    "2PR>PSER1PoUl91`SWh=0`\\aW@1`_kj=0`hUZ@1`_kj=0`PmT@1`k_m=0`dXR@1`WTP>0`Xdo?1`chR>0`lol?1`[QX>0`Tgg?1`ge"
    "Z>0`\\aW@1`_kj=0`PmT@1`k_m=0`dXR@1`chR>0`lol?1`o\\U>0``[j?1`[QX>0`Tgg?1`geZ>0`\\aW@1`k_m=0`dXR@1`WTP>0`ba"
    "m\\=1`Ye]iC00",
    "2PR>PSER1PoUl91`SWh=0`\\aW@1`_kj=0`hUZ@1`_kj=0`PmT@1`k_m=0`dXR@1`WTP>0`Xdo?1`chR>0`lol?1`[QX>0`Tgg?1`ge"
    "Z>0`\\aW@1`_kj=0`PmT@1`k_m=0`dXR@1`chR>0`lol?1`o\\U>0``[j?1`[QX>0`Tgg?1`geZ>0`\\aW@1`k_m=0`dXR@1`WTP>0`ba"
    "m\\=1`iWag@00",
    "2kV501^cfdl110",
    "2PQ7PR>2`[l\\V91`WkP<00",
    "20PQ72`PRcT]11Pl\\RN00",
    "2PR>PQ7FPc`TY;1`X]]70`S]R?1`hoo>0`S]R?1`TdR?0`S]R?1`dU]?0`WWe>1`llW?0`gho>1`Pgj>0`S]R?1`TdR?0`S]R?1`ho"
    "o>0`S]R?1`TPgA0`[^lP61`XaZ?0`dhbe>1PT`^;00",
    "2PQ7PR>B`og_l61PTcS<0PT^QB1P\\]c<0PTXnR91P`ka90PXlo>1PXlo>0PT^QB1PPi`<0Pdimf=1``l`<0`lib>1P\\UlA0PTcS<1P"
    "\\UlA0PhQf<1PhfYA00",
    "2PR>PQ7`1PkaihF1`Ueh=0`WcYA1`XUf<0`kQlA1`dfS<0`kQlA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`X"
    "Uf<0`kQlA1`dfS<0`kQlA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`kQlA1`XUf<0`WcYA1`XUf<0`W"
    "cYA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`kQlA1`dfS<0`kQlA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`XUf<00",
    "3oZ]2oYV2oXo1Z2`jd`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`cSbN2`gho>1`hoo>2`gho>1`ho"
    "o>2`gho>1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`Wc"
    "YA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lc"
    "X=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:21oYV2oXo1320PR>;10PR>",
    "3oYV2oXo1oWh1Z2PZa`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`cSbN2`gho>1`hoo>2`gho>1`ho"
    "o>2`gho>1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`Wc"
    "YA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lc"
    "X=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:21oXo1oWh1320PR>;10PR>",
    "1oSL00",
    "2oREoQ>L`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90``\\gZ51`Sei90`hdcC1`[bn:0``jSC1`W"
    "kP<0``g^B1`[bn:0``g^B1`c_S<0``g^B1`[bn:0`hdcC1`gS\\:0`dP[E1`kgd80`TmXS91`Sei900",
    "2oREoQ>@`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:0`TVQC1`[bn:0`TVQC1`oPa;0`d\\km=1`[mZ60`lXlA1`"
    "c_S<00",
    "3oREoQ>oSL@`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:2PeYQC1Pk^n:0`TVQC1`oPa;0``VUb:2`dVb10`_oS"
    "Z31`[mZ600",
    "3oREoQ>oSL@`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:2PeYQC1Pk^n:0`TVQC1`oPa;0`d\\km=1`[mZ60`lXl"
    "A1`c_S<00",
    "3oREoQ>oSL>`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;2PYhcC0`oPa;2`d[g@1PS\\S<0`TVQC1`oPa;0`d\\km=1`[mZ600",
    "3oREoQ>oSLA`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`cYi:2PUl`50`gbe=1`[bn:0`TVQC1`oPa;0``VUb:2`dVb"
    "10`_oSZ31`[mZ600",
    "3oREoQ>oSL@`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;2P]_aB0`kSY;2`PYiB0`Wh[;2`TVQC1P_m`;0`T_]a:2`hZ\\:0`gbQ"
    "R31`[mZ600",
    "3oREoQ>oSL@`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:0`TVQC1`[bn:0`TVQC1`oPa;0``VUb:2`dVb10`_oS"
    "Z31`[mZ600",
    "3oREoQ>oSL>`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:2PeYQC1Pk^n:0`TVQC1`oPa;0`d\\km=1`[mZ600",
    "3oREoQ>oSLA`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`cYi:2PUl`50`gbe=1`[bn:0`TVQC1`oPa;0`TbRb:2`TTa"
    "40`[fWW31`[mZ600",
    "3oREoQ>oSLA`ebVj31`WYR80``aPg=1`ggg70``g^B1`g\\[<2PeSgA0`kSY;2`Pfb70`oPWW<2`TTa40`[fWW31`gli10``en32`lX"
    "lA0`c_S<2`lXlA00",
    "3oREoQ>oSLB`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:2PeYQC1Pk^n:0`TVQC1`oPa;0``VUb:2`PhO0`S^fZ"
    "31`[mZ60`lXlA1`c_S<00",
    "3oREoQ>oSL@`ebVj31`WYR80``aPg=1`ggg70``g^B1`oPa;0`TVQC1`[bn:0`TVQC1`[bn:0`TVQC1`oPa;0`hmoa:2`\\_g10`_oS"
    "Z31`[mZ600",
    "2oSLoREU3Pbfgb21`cUR]10`PQU]11`_e`<0`h[dA1`SQ^<0`h[dA1`SQ^<0`h[dA1`gho>0`TdR?1`S]R?0`TdR?1`gho>0`TdR?1"
    "`gho>0`TdR?1`gho>0`TdR?1`S]R?0`TdR?1`gho>0`TdR?1`gho>0`TdR?1`gho>0`TdR?1`S]R?0`TdR?1`gho>0`PPj@1`k\\X=0"
    "`TdR?1`gho>0`Pj_?1`c_S<0`XmnA1`kbb>0``XU?1`[hX<0``diA1`oSV<0`lXlA1`_e`<0`daQB1`oPa;0``g^B1`c_S<0`lXlA1"
    "`Wne<0`XjYA1`Wne<0`XjYA1`Wne<0`lXlA1`gho>0`dfS<1`kQlA0`XUf<1`WcYA0`PmT@1`c_S<0`lXlA1`c_S<0`lXlA1`c_S<0"
    "``g^B1`oPa;0``g^B1`oPa;0``g^B1`SZ]>0`Ta]>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`_kj=0`PmT@1`_kj=0`PmT@1`_kj=0`PmT@1"
    "`SZ]>0`\\^b?1`SZ]>0`\\^b?1`SZ]>0`PmT@1`_kj=0`PmT@1`_kj=0`PmT@1`SZ]>0`\\^b?1`SZ]>0`\\^b?1`SZ]>0`\\^b?1`SZ]>0"
    "`PmT@10",
    "1oTS100",
    "2oREoQ>V1`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`PbhD1`Sei90`\\SVD1`_VW90`dP[E1`W"
    "YR80`dP[E1`gS\\:0`hdcC1`gS\\:0`hdcC1`Sei90`hdcC1`[bn:0``jSC1`WkP<0``g^B1`[bn:0``g^B1`c_S<0``g^B1`[bn:0`h"
    "dcC1`gS\\:0`dP[E1`kgd80`PffT81`[bn:00",
    "3oVa1oUZ1oTS1f1`PQ_fH1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\^b?1`cTg@0`l"
    "cX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=2Pg_YA1`XUf<2`W"
    "cYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`l"
    "cX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA10",
    "2oSLoRE8PglQP71`_VW90`PmT@1`_kj=0`PmT@1`_kj=0`d[g@1`g_P=00",
    "2oREoQ>6`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd800",
    "2oUZ1oTS14PkfUf31`Wm]50`XX_Z81`_ac400",
    "2oSLoRE:PRWcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80``oen:1`c_S<0``g^B1`S[B00",
    "2oTS1oSL2`^XTPE1`kiTG00",
    "2oVa1oUZ1[2`hV`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`X`R81`WXmE0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oVa1oUZ1320PR>;10PR>",
    "3oVa1oUZ1oTS1U2`\\VRV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`h"
    "oo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`c"
    "Tg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`l"
    "cX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`odoM2`jjkA1`]d]M0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`W"
    "cYA0`XUf<1`WcYA0`\\in:11oVa1oUZ1320PR>;10PR>",
    "2oSLoRET2PRWcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`PbhD1`Sei90`\\SVD1`_VW90`dP[E1`W"
    "YR80`dP[E1`gS\\:0`hdcC1`gS\\:0`hdcC1`Sei90`hdcC1`[bn:0``jSC1`WkP<0``g^B1`[bn:0``g^B1`c_S<0``g^B1`[bn:0`h"
    "dcC1`gS\\:0`dP[E1`kgd80`\\SVD1`Sei90`\\Y`E1`gmQ90`hdcC1`gS\\:0`dP[E1`_VW90`TVQC1`gS\\:0`\\SVD1`Sei90`\\SVD1`g"
    "S\\:0`hdcC1`gS\\:0`hdcC1`[bn:0`hdcC1`Sei90`\\SVD1`Sei90`\\SVD1`gS\\:0`hdcC1`gS\\:0`hdcC1`gS\\:0`hdcC1`gS\\:0`d"
    "P[E1`kgd800",
    "3oUZ1oTS1oSLY1P`ieX;1`fiiN0`YZo^<1`cTg@0`lcX=1`odoM2`Sei91`Pcm60`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\"
    "^b?1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`W"
    "cYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`X`R810",
    "2oSL_dO2`cTgeS11PhUdl700",
    "1oRE00",
    "2oUZ1oTS1[2PXS`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oUZ1oTS1320PR>;10PR>",
    "3oUZ1oTS1oVa1d1P`m^fH1`cTg@0`lcX=1`cTg@0`PloM2`lcX=0`WcYA2`XUf<0`WcYA2`\\^b?0`c_S<2`\\^b?0`cTg@2`lcX=0`c"
    "Tg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`X"
    "Uf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`c"
    "Tg@2`lcX=0`WcYA2`XUf<00",
    "3oUZ1oTS1oVa1f1P`m^fH1`cTg@0`lcX=1`cTg@0`PloM2`lcX=0`WcYA2`XUf<0`WcYA2`\\^b?0`c_S<2`\\^b?0`cTg@2`lcX=0`c"
    "Tg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`PXa;0`g]cC2`hZ\\:0`g]cC2`h"
    "Z\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`\\in:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g"
    "]cC2`\\in:0`g]cC2`hZ\\:0`f_bE2`iX]801oVa1oUZ1320PR>;10PR>",
    "2oUZ1oTS18P[b\\c81`WYR80`X_mE1`WYR80`PTQP:1`ce]=0`lRb@1`kUf400",
    "2oREoSL\\3`UgU71`PmT@0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`d[g@0`k\\X=1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wne<1`Xj"
    "YA0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`c_"
    "S<1`lXlA0`gho>1`hoo>0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`\\^b?0`SZ]>1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`Xj"
    "YA0`Wne<1`lXlA0`c_S<1`lXlA0`_kj=1`PmT@0`Wne<1`PmT@0`[Wb?1`\\^b?0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`c_"
    "S<1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`_kj=1`PmT@0`Wne<1`XjYA0`SZ]>1`\\^b?0`WcYA1`ln"
    "d80`oZhD1`hZ\\:0`g]cC1`\\in:0`SoPC1`\\in:0`_Shb11`dQ`70`kf_F1`dQ`70`kf_F1`dQ`70`g]cC1`XUf<0`WcYA1`XUf<0`W"
    "cYA1`XUf<0`WcYA1`lcX=0`cTg@1`XUf<0`kQlA1`XUf<00",
    "1oVa100",
    "2oSLoRER2PRWcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`PbhD1`Sei90`\\SVD1`_VW90`dP[E1`W"
    "YR80`dP[E1`gS\\:0`hdcC1`gS\\:0`hdcC1`Sei90`hdcC1`[bn:0``jSC1`WkP<0``g^B1`[bn:0``g^B1`c_S<0``g^B1`[bn:0`h"
    "dcC1`gS\\:0`dP[E1`kgd80`lQ`c11`gmQ90`hdcC1`gS\\:0`dP[E1`_VW90`TVQC1`gS\\:0`\\SVD1`Sei90`\\SVD1`gS\\:0`hdcC1`"
    "gS\\:0`hdcC1`[bn:0`hdcC1`Sei90`\\SVD1`Sei90`\\SVD1`gS\\:0`hdcC1`gS\\:0`hdcC1`gS\\:0`hdcC1`gS\\:0`dP[E1`kgd800",
    "3oREoQ>0Q1`Rojd91Pbo\\>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1P"
    "Xlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0P"
    "UXU820",
    "3oXo1oWh1oVa1b2`TkQc31`\\QaS62`gho>1`hoo>2`gho>1`hoo>2`[Wb?1`Ta]>2`[Wb?1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`"
    "gho>1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`"
    "XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`"
    "cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`\\in:2`g]cC1`hZ\\:2`g]cC1`"
    "hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`\\in:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:20",
    "2oWh1oVa15PYZ`91`gho>0`hoo>1`[Wb?0`hoo>10",
    "2oVa1oUZ1[2`hV`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oVa1oUZ1320PR>;10PR>",
    "2oTS1oSLU2`kgQT31`gho>0`heh51`gRWH0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`"
    "gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`"
    "XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`"
    "cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`"
    "XUf<1`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "2oVa1oUZ1]3`\\VRV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1"
    "`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cTg@0"
    "`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1"
    "`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0"
    "`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1"
    "`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0"
    "`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:10",
    "2oTS1oSL:`bZcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`TkY[51`gS\\:0`hWc_=1`[QmQ500",
    "2oUZ1oTS14PWgeY@1`c_S<0`lXlA1`c_S<00",
    "2oWh1oVa1a2PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`PXa;11oWh1oVa1320P"
    "R>;10PR>",
    "2oWh1oVa1k2PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`"
    "g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:10",
    "2oTS1oSL5`go_91`gho>0`TU_ZQ11`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "2oREoQ>@`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`loSR91`c_S<0``g^B1`giT10`\\]]M1`g"
    "S\\:00",
    "2oSLoREW2PkkQV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`g"
    "ho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cTg@0`l"
    "cX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`c"
    "Tg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`X"
    "Uf<1`WcYA0`XUf<1`WcYA0`\\in:11oSLoRE320PR>;10PR>",
    "3oREoQ>oP7h2`Rojd91Pbo\\>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>"
    "0PlZb?1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<"
    "1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA"
    "0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<"
    "1P\\UlA0PTcS<1P\\UlA0PTcS<1PTWbN21oQ>oP7350oP7:500",
    "3oSLoREoQ>d2PWl_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1"
    "`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0"
    "`hoo>1`gho>0\\m\\X=1`cTg@0`lcX=2Pg_YA0PiXf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1"
    "`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0"
    "`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1"
    "dfdcC01oSLoRE320PR>;10PR>",
    "2oTS1oSLZ2`_ibh81`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`"
    "gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`"
    "XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`"
    "cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`"
    "hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`kUU^301oTS1oSL320PR>;10PR>",
    "2oUZ1oTS18PS[[e31`cj_70`\\hme81`ojV:0`dRfQ71`_kj=0`\\mgh=1`Wne<00",
    "2oTS1oSL2`Vo]aE1`[je500",
    "3g[JoREoSL2l]QnW51Th^\\e?20",
    "2oSLoRE[2PWl_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[W"
    "b?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`ho"
    "o>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`Wc"
    "YA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lc"
    "X=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oSLoRE320PR>;10PR>",
    "2oTS1oSL^3`fh_91`gho>0`hoo>1`[Wb?0`hoo>1`k\\X=0`d[g@1`WQ[=0`Xgd@1`ce]=0`lRb@1`gho>0`hoo>1`[Wb?0`Ta]>1`["
    "Wb?0`\\^b?1`Wne<0`lcX=1`WcYA0`XUf<1`WcYA0`XjYA1`Wne<0`XjYA1`Wne<0`XjYA1`Wne<0`XjYA1`k\\X=0`d[g@1`k\\X=0`X"
    "Uf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`Ta]>1`oeT@0`Ta]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1Pl"
    "Zb?0Pd]]>1PlZb?0PXlo>1PXlo>0PXlo>1PlZb?0PPoj=1PhfYA0PhQf<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0P\\`X=1PTXg@0P\\"
    "`X=1PTXg@0PhQf<1P\\fk]20Plen:1PdRQC0P`Ta;1PPd^B0Plen:1PdRQC0P`Ta;1PdRQC0P`Ta;1PXacC0P`Ta;1P\\UlA0PXW\\:1P"
    "XacC0PXW\\:1PXacC0PXW\\:1PXacC0Plen:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0Plen:1PXacC0P"
    "XW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1P\\hUb101oTS1oSL3200;10PQ7",
    "2oVa1oUZ16`PQ_fH1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@00",
    "2oUZ1oTS1]1PXS`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`ooZd>0`\\in:11oUZ1oTS1320PR>;10PR>",
    "2oTS1oSL=`go_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`ddiW11`[lUD0`PlmcL1`WcYA0`\\in:11oTS1oSL320PR"
    ">;10PR>",
    "3oUZ1oTS1oSLBPXS`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>"
    "1`ofWhK0`\\in:1`odoM21oTS1oSL320PR>;10PR>",
    "3oTS1oSLoUZ14`go_91`gho>0`lkhkQ12`\\in:01oUZ1oTS1320PR>;10PR>",
    "2oTS1oSL9`go_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0``Um]O1`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "3oTS1oSLoUZ15`go_91`gho>0`lkhkQ12`\\in:0`odoM11oTS1oSL320PR>;10PR>",
    "3oTS1oSLoUZ15`go_91`gho>0`lkhkQ12`\\in:1PWZcC01oTS1oSL320PR>;10PR>",
    "3oWh1oVa1oUZ1]3PmYRV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`h"
    "oo>2PWeo>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`[Wb?1`Ta]>2`[Wb?1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`lcX=2`c"
    "Tg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`l"
    "cX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`W"
    "cYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`\\in:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`h"
    "Z\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`\\in:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`\\in:2`g"
    "]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:2`g]cC1`hZ\\:20",
    "3oTS1oSLoUZ1V2`[oQV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`ho"
    "o>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cT"
    "g@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lc"
    "X=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA2PiXf<0`odoM1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XU"
    "f<1`WcYA0`XUf<1`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "2oTS1oSLD`[Vjh31`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`g"
    "ho>0`hoo>1`[Wb?0`Ta]>1`[Wb?00",
    "3oWh1oVa1oXo1Y2PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`Xho\\11`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?2PYSP?0`gho>2`hoo>0`gho>2`hoo>0`g"
    "ho>2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`X"
    "Uf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`c"
    "Tg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`\\in:01oXo1oWh1320PR>;10PR>",
    "2oTS1oSLY2`go_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`ddiW11`[lUD0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`"
    "gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`"
    "WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`"
    "lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "3oUZ1oTS1oSLZ2PXS`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]"
    ">1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho"
    ">0`hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf"
    "<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`odoM2`WcYA1`lcX=2`cTg@1`lcX"
    "=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:21oTS1oSL320PR>;10PR>",
    "2oTS1oSL8`RaaQ?1`WV]70`dVeF1`WV]70`hdlb21`WV]70`dQo`31`WV]700",
    "2oWh1oVa1[2PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oWh1oVa1320PR>;10PR>",
    "2oREoQ>B`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90``\\gZ51`Sei90`Xnb]31`c_S<0``g^B1`"
    "giT10`\\]]M1`gS\\:00",
    "2oUZ1oTS1>PSmVT31`_bQf10`d^kj31`cmT80`ljjE1`cmT80`n_jj:1`a^oE0`dTU81`[T\\h30`\\dmh71`SZ]>0`YQZA1Pgje<00",
    "2oSLoRE8PRWcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`TkY[51`gS\\:00",
    "2oSLoRE2Pbkjd91`SZ]>00",
    "2oUZ1oTS1OPXl[UA1`WcYA0`P^io61`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\^b?1"
    "`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`PXa;11oUZ1o"
    "TS1320PR>;10PR>",
    "2oVa1oUZ1f1`PQ_fH1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\^b?1`cTg@0`lcX=1"
    "`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0"
    "`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1"
    "`cTg@0`lcX=1`WcYA0`XUf<1`WcYA00",
    "2oTS1oUZ1T2`SdQc31`heh50`gRWH1`Tli90`[lUD1`hoo>0`[Wb?1`Ta]>0`[Wb?1`hoo>0`gho>1`hoo>0`gho>1`hoo>0`gho>1"
    "`hoo>0`gho>1`hoo>0`[Wb?1`Ta]>0`[Wb?1`hoo>0`gho>1`hoo>0`gho>1`hoo>0`gho>1`lcX=0`cTg@1`lcX=0`WcYA1`XUf<0"
    "`WcYA1`XUf<0`WcYA1`lcX=0`cTg@1`lcX=0`cTg@1`lcX=0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`lcX=0`cTg@1`lcX=0`cTg@1"
    "`lcX=0`cTg@1`lcX=0`WcYA1`XUf<0`WcYA1`XUf<0`WcYA1`lcX=0`cTg@1`lcX=0`cTg@1`lcX=0`WcYA1`XUf<0`WcYA1`XUf<0"
    "`WcYA1`\\in:01oUZ1oTS1320PR>;10PR>",
    "2oUZ1oTS1h1P`ieX;1`SmcI0`lVUd<1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\^b?"
    "1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA"
    "0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX="
    "1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA00",
    "3oWh1oVa1oXo1T1PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`X[WSN2`\\in:0`g]cC2`h"
    "Z\\:0`g]cC2`hZ\\:0`c^nI2`lYQ401oXo1oWh1320PR>;10PR>",
    "2oUZ1oTS1f1P`m^fH1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\^b?1`cTg@0`lcX=1"
    "`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0"
    "`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1"
    "`cTg@0`lcX=1`WcYA0`XUf<1`WcYA00",
    "3oSLoREoQ>Z1Pnhlf91`XP_`62`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcY"
    "A1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX"
    "=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:21oREoQ>320PR>;10PR>",
    "2oSLoREY2PWl_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`Xho\\11`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`g"
    "ho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`l"
    "cX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0\\m\\X=1`WcYA0`XUf<1`WcYA0`XUf<1`W"
    "cYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`l"
    "cX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0d[Po:11oSLoRE320PR>;10PR>",
    "2oUZ1oTS1h1PXl[UA1`WcYA0`P^io61`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`\\^b?1`c_S<0`\\^b?"
    "1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA"
    "0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX="
    "1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA00",
    "4oREoQ>_a:_bAc1`Ym\\91`WgS40`T^ng11`o[m60`Xho\\12Xg_c43`Ta]>0Xh[W91`WYR80`hWmc11`[mZ60`lm_F1`cj_70`TkdG1"
    "`[mZ60``hc41`Wm`J0`\\\\SY71`oXX60`TkdG1`o[m60`hdcC1`Sei90`hdcC1`[bn:0`hdcC1`gS\\:0`TVQC1`[bn:0`\\fik:1`\\^b"
    "?0`PmT@1`Wne<0`d[g@1`k\\X=0`XjYA1`Wne<0`XjYA1`Wne<0`XjYA1`k\\X=0`d[g@1`k\\X=0`d[g@1`k\\X=0`XjYA1`Wne<0`XjY"
    "A1`Wne<0`XjYA1`Wne<00",
    "2oTS1oSL[2`go_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`["
    "Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`h"
    "oo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`W"
    "cYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`l"
    "cX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "2oTS1oSL[2`go_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`["
    "Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`h"
    "oo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`W"
    "cYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`l"
    "cX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oTS1oSL320PR>;10PR>",
    "4oZ]2oYV2oXo1oWh1[2`jd`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?"
    "0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?2`gho>3`gho>2`hoo>"
    "3`gho>2`hoo>3`gho>2`lcX=3`cTg@2`lcX=3`WcYA2`XUf<3`WcYA2`XUf<3`WcYA2`lcX=3`cTg@2`lcX=3`cTg@2`lcX=3`WcYA"
    "2`XUf<3`WcYA2`XUf<3`WcYA2`lcX=3`cTg@2`lcX=3`cTg@2`lcX=3`cTg@2`lcX=3`WcYA2`XUf<3`WcYA2`XUf<3`WcYA2`lcX="
    "3`cTg@2`lcX=3`cTg@2`lcX=3`WcYA2`XUf<3`WcYA2`XUf<3`WcYA2`\\in:31oXo1oWh1320PR>;10PR>",
    "2oQ>oP7@PQPcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`loSR91`c_S<0``g^B1`S[B0`PloM1`gS"
    "\\:00",
    "3oVa1oUZ1oTS1b2`hV`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gh"
    "o>0`hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XU"
    "f<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cT"
    "g@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`odoM21oU"
    "Z1oTS1320PR>;10PR>",
    "3oVa1oUZ1oTS1Z2`hV`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gh"
    "o>0`hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`odoM2`WcYA1`XUf<2`Wc"
    "YA1`XUf<2`WcYA1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`lcX=2`cTg@1`lc"
    "X=2`cTg@1`lcX=2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:21oUZ1oTS1320PR>;10PR>",
    "3oVa1oUZ1oTS1Z2`hV`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gh"
    "o>0`hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XU"
    "f<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cT"
    "g@0`lcX=1`odoM2`WcYA1`XUf<2`WcYA1`XUf<2`WcYA1`\\in:21oUZ1oTS1320PR>;10PR>",
    "3oUZ1oTS1oVa1e1P`m^fH1`cTg@0`lcX=1`cTg@0`PloM2`lcX=0`WcYA2`XUf<0`WcYA2`\\^b?0`c_S<2`\\^b?0`cTg@2`lcX=0`c"
    "Tg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`PXa;0`g]cC2`hZ\\:0`g]cC2`h"
    "Z\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`\\in:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g]cC2`hZ\\:0`g"
    "]cC2`\\in:0`g]cC2`hZ\\:0`odoM11oUZ1oTS1320PR>;10PR>",
    "2_cHoRE1h]\\lk=10",
    "2oTS1oSL[1`fafa<1`SZ]>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0P]gX=1PhfYA0PhQf<1PhfYA0PhQf<1P"
    "hfYA0P\\`X=1PTXg@0P\\`X=1PTXg@0P\\`X=1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0P\\`X=1PTXg@0P\\`X=1PTXg@0`oVio61`WcYA0"
    "`XUf<1`WcYA0`aY`Q51`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`lanX111oTS1oSL320PR>;10PR>",
    "2oTS1oSL8`bZcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`dVYUC1`[QmQ500",
    "2oSLoRE6PRWcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd800",
    "2oREoSLl2`UgU71`PmT@0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`d[g@0`k\\X=1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wne<1`Xj"
    "YA0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`c_"
    "S<1`lXlA0`gho>1`hoo>0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`\\^b?0`SZ]>1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`Xj"
    "YA0`Wne<1`lXlA0`c_S<1`lXlA0`_kj=1`PmT@0`Wne<1`PmT@0`[Wb?1`\\^b?0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`c_"
    "S<1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`_kj=1`PmT@0`Wne<1`XjYA0`SZ]>1`\\^b?0`WcYA1`ln"
    "d80`oZhD1`hZ\\:0`g]cC1`\\in:0`SoPC1`\\in:0`_Shb11`dQ`700",
    "2oUZ1oTS1a3PXS`91PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0Pd]]>1P"
    "lZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0Pd]]>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0P"
    "Xlo>1PXlo>0P\\`X=1PTXg@0P\\`X=1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0P\\`X=1PTXg@0P\\`X=1PTXg@0P\\`X=1PhfYA0PhQf<1P"
    "hfYA0PhQf<1PhfYA0P\\`X=1PTXg@0P\\`X=1PTXg@0P\\`X=1PTXg@0P\\`X=1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0P\\`X=1PTXg@0P"
    "\\`X=1PTXg@0P\\`X=1PhfYA0PhQf<1PhfYA0PhQf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`"
    "g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`"
    "hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:10",
    "2oUZ1oTS1U2PlRRV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1"
    "`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cTg@0"
    "`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1"
    "`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`g[Y_10`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA"
    "0`XUf<1`WcYA0`\\in:11oUZ1oTS1320PR>;10PR>",
    "2oREoQ>@`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`loSR91`c_S<0``g^B1`S[B0`PloM1`gS"
    "\\:00",
    "1oUZ100",
    "2oUZ1oTS1T2PlRRV21`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1"
    "`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cTg@0"
    "`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1"
    "`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`g[Y_10`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA"
    "0`XUf<1`[jk_101oUZ1oTS1320PR>;10PR>",
    "2oSLoRE7PRWcl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`dVYUC10",
    "2oREoSLY3`UgU71`PmT@0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`d[g@0`k\\X=1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wne<1`Xj"
    "YA0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`c_"
    "S<1`lXlA0`gho>1`hoo>0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`\\^b?0`SZ]>1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`Xj"
    "YA0`Wne<1`lXlA0`c_S<1`lXlA0`_kj=1`PmT@0`Wne<1`PmT@0`[Wb?1`\\^b?0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`c_"
    "S<1`lXlA0`Wne<1`XjYA0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`_kj=1`PmT@0`Wne<1`XjYA0`SZ]>1`\\^b?0`WcYA1`ln"
    "d80`oZhD1`hZ\\:0`g]cC1`\\in:0`SoPC1`\\in:0`_Shb11`dQ`70`kf_F1`dQ`70`kf_F1`dQ`70`g]cC1`XUf<0`WcYA1`XUf<0`W"
    "cYA1`XUf<0`WcYA1`lcX=0`cTg@11oSLoRE916PhX5416PhX5",
    "3_dOoTS1oSL<XnnV41XPfXD0hkZU71XXl\\G0hoTh61X`cWG0hg]m61XhZRG0hSRP71X\\foF2`dYf^H1PTYl220",
    "2oREoQ>T2`aScl>1`[bn:0``g^B1`_VW90`\\VkD1`kgd80`PbhD1`kgd80`dP[E1`Sei90`PbhD1`Sei90`\\SVD1`_VW90`dP[E1`W"
    "YR80`dP[E1`gS\\:0`hdcC1`gS\\:0`hdcC1`Sei90`hdcC1`[bn:0``jSC1`WkP<0``g^B1`[bn:0``g^B1`c_S<0``g^B1`[bn:0`h"
    "dcC1`gS\\:0`dP[E1`kgd80`\\SVD1`Sei90`\\Y`E1`gmQ90`hdcC1`gS\\:0`dP[E1`_VW90`TVQC1`gS\\:0`\\SVD1`Sei90`\\SVD1`g"
    "S\\:0`hdcC1`gS\\:0`hdcC1`[bn:0`hdcC1`Sei90`\\SVD1`Sei90`\\SVD1`gS\\:0`hdcC1`gS\\:0`hdcC1`gS\\:0`hdcC1`gS\\:0`d"
    "P[E1`kgd800",
    "3oQ>oP70i2Pbkjd91Pd]]>0PWeo>2`gho>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PlZb?1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2P"
    "Xlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PlZb?1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1P"
    "lZb?2PhfYA1PhQf<2PhfYA1PhQf<2PhfYA1PhQf<2P\\UlA1PTcS<2P\\UlA1PTcS<2P\\UlA1PhQf<2PhfYA1PhQf<2PhfYA1PhQf<2P"
    "\\UlA1PTcS<2P\\UlA1PTcS<2P\\UlA1PTcS<2P\\UlA1PhQf<2PhfYA1PhQf<2PhfYA1PhQf<2P\\UlA1PTcS<2P\\UlA1PTcS<2P\\UlA1P"
    "hQf<2PhfYA1PhQf<2PhfYA1PhQf<2PhfYA1PhQf<2P\\UlA1PTcS<2P\\UlA1PTcS<2P\\UlA1PhQf<2PhfYA1PhQf<2PhfYA1PhQf<2P"
    "\\UlA1PTcS<2P\\UlA1PTcS<2P\\UlA1P`hoM01oQ>oP7350oP7:500",
    "3oWh1oVa1oXo1[2PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta"
    "]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?2PYSP?0`gho>2`hoo>0`gh"
    "o>2`hoo>0`gho>2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`WcYA2`XU"
    "f<0`WcYA2`XUf<0`WcYA2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`lcX=0`cT"
    "g@2`lcX=0`cTg@2`lcX=0`WcYA2`XUf<0`WcYA2`XUf<0`WcYA2`\\in:01oXo1oWh1320PR>;10PR>",
    "3_cH_bA_a:d2h^j_91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1"
    "`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0"
    "`hoo>1`gho>0\\m\\X=1`cTg@0`lcX=2Pg_YA0PiXf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1"
    "`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0"
    "`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1"
    "dfdcC01_cH_bA320PR>;10PR>",
    "2oVa1oUZ11`\\VRV210",
    "2oUZ1oTS16PWgeY@1`c_S<0`lXlA1`c_S<0`lSRb@1`o^b700",
    "2oSLoREQ1PgnZoC1`gho>0`hoo>1`gho>0`\\^b?1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`c"
    "Tg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\"
    "in:11oSLoRE320PR>;10PR>",
    "2oWh1oVa1a3PYZ`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`"
    "g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`"
    "hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:10",
    "2oWh1oVa1a2Palbf91`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1"
    "`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0"
    "`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1"
    "`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0"
    "`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`\\in:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:1`g]cC0`hZ\\:10",
    "2oXo1oWh1[2`i]`91`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`heh51`gRWH0`Tli91`[lUD0`hoo>1`[Wb?0`Ta]>1`"
    "[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`"
    "hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`"
    "WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`"
    "lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\in:11oXo1oWh1320PR>;10PR>",
    "2PXh1P[]2@PaQd]U11`Va[;0`Ydca11`[\\d90`_k\\\\41`ldcY10`YQZA1PZRX=0`mYb@1`noj<0lifYA1dhUX=0\\gbg@1dhUX=0\\gb"
    "g@1TVcP=00",
    "2PWa1PUS14`QUd]U11``ik;0`o[Sa11`\\cd900",
    "1PZV200",
    "2P[]2PZV2a2PdT]51PdRQC0P`Ta;1PdRQC0Pdhi91PloUD0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0Plen:1PXacC0PXW\\:1P"
    "XacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PhQf<1P\\UlA0PTcS<1P\\UlA0PXW\\:1PXacC0PXW\\:1PXacC0P"
    "XW\\:1PdRQC0PTcS<1PPd^B0PTcS<1PPd^B0P`Ta;1PPd^B0P`Ta;1PPd^B0PhQf<1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1P"
    "lZb?0Pd]]>1PlZb?0PXlo>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PhQf<0PhfYA1P`iT@0Pd]]>1PlZb?0P"
    "d]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0PXlo>1PXlo>0Pd]]>1P`iT@0PXlo>1PXlo>0PXlo>1PXlo>0Phdo\\111PZV2P[]2:10"
    "PR>410PSE",
    "2PVZ1PUS11PbXd]U110",
    "2P\\d2P]k2S2P_oaa41PPZW90PloUD1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0P\\UlA1P\\`X=0"
    "PTXg@1P\\`X=0PTXg@1P\\`X=0PTXg@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0PTXg@1P\\`X=0PTXg@1P\\`X=0PTXg@1"
    "PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0PTXg@1P\\`X=0PTXg@1P\\`X=0PTXg@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0"
    "P`iT@11P\\d2P]k2950PR>410PSE",
    "3oREoQ>oSLV2`ebVj31`WYR80`Xch`72`XX[=0`Wne<2`XjYA0`Wne<2`lXlA0`c_S<2`lXlA0`c_S<2`lXlA0`gho>2`hoo>0`Wne"
    "<2`XjYA0`Wne<2`lXlA0`c_S<2`\\^b?0`SZ]>2`lXlA0`Wne<2`XjYA0`Wne<2`XjYA0`Wne<2`XjYA0`Wne<2`lXlA0`c_S<2`lXl"
    "A0`_kj=2`PmT@0`Wne<2`PmT@0`[Wb?2`\\^b?0`Wne<2`lXlA0`c_S<2`lXlA0`c_S<2`lXlA0`c_S<2`lXlA0`Wne<2`XjYA0`Wne"
    "<2`XjYA0`Wne<2`lXlA0`c_S<2`lXlA0`_kj=2`PmT@0`Wne<2`XjYA0`SZ]>2`\\^b?0`WcYA2`lnd80`oZhD2`hZ\\:0`g]cC2`\\in"
    ":0`SoPC2`\\in:0`_Shb12`dQ`700",
    "20oRE1PX[T`610",
    "20PR>1`\\Q\\TQ1110PR>350PQ7:50PSE",
    "3PWa10PUS13`X^jdF1`ob`F0`Q`c\\K20",
    "2PQ7PR>Q1`Pajd91Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0Pl"
    "Zb?11PQ7PR>350PR>:50PSE",
    "3PVZ1PWa1PUS1a1P]o^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0Pk"
    "diUB20",
    "2PR>PSEe2P_nTW31`[\\d90`PS_A1`kYc<0`PS_A1`kYc<0`\\gaA1`_QU?0`\\[m>1`kYc<0`d^\\A1`kYc<0`TZfS61`S]R?0`llW?1`"
    "gho>0`hoo>1`gho>0`hoo>1`[Wb?0`\\gaA1`SQ^<0`d[g@1`k\\X=0`Xdo?1`ce]=0`PmT@1`SZ]>0`hoo>1`gho>0`hoo>1`_kj=0`"
    "d[g@1P\\`X=0PTXg@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0PXSbG1PlSP70P`f_?1Pd`R?0PlWm>1Pd`R?0PXlo>1PXlo>0PXlo>1P"
    "hfYA0PhQf<1PTXg@0PPoj=1PXlo>0PXlo>1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0P"
    "hQf<1`gPmc10`X`R81P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1"
    "P\\UlA0Pdhi910",
    "4P]k2P^R3P\\d2P[]2k1`iV^b:1`S]R?0`\\`RN2`hoo>0`S]R?2`TdR?0PYSP?2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo"
    ">0PXlo>2PXlo>0PXlo>2PXlo>0PlZb?2`PloM3PPZW92`g^h50PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfY"
    "A2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS"
    "<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2`dZbN3PTcS<20",
    "3PUS1PVZ1PTL]1`acaQ;1`[YRN0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>2`hoo>0PXlo>2PlZb?0PhfYA2PhQf<0Phf"
    "YA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<00",
    "3PUS1PVZ1PTL^1`mR_b:1`oiT]10`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PhfYA0PhQf<1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA00",
    "3PUS1PVZ1PTLF`mR_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW900",
    "3PUS1PVZ1PTL\\1`acaQ;1`[YRN0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PhfYA0PhQf<1Phf"
    "YA0PhQf<1PhfYA0`dZbN2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<00",
    "2PSEPTLd1`RjPc;1`kYc<0`\\[m>1`_QU?0`TdR?1`S]R?0`hoo>1`\\[m>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PlZb?0PegR?1Pd`R?0Pd`R?1Pd`R?0PXlo>1Pd`R?0PXlo>1Pd`R?0PXlo>1Pd`R?0Pd`R?1Pd`R?0PXlo>1Pd`R?0PX"
    "lo>1Pd`R?0PXlo>1Pd`R?0Pd`R?1Pd`R?0PXlo>1Pd`R?0PXlo>1Pd`R?0PXlo>1Pd`R?0Pd`R?1Pd`R?0PXlo>1Pd`R?0PXlo>1Pd"
    "`R?0PXlo>1Pd`R?00",
    "2PTLPSE1PfTeX210",
    "3PTLPUS1PSEn1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PXlo>0Pegah31PhfYA0`Wne<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\U"
    "lA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQ"
    "f<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA00",
    "1PWa100",
    "3PWa1PXh1PVZ1P2`lk^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1`RiU50PfVj92Pl"
    "Zb?0PhfYA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\"
    "UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`hmeZ100",
    "2PR>PSE]1Pcg\\Z21`[VZ80`PS_A1`kYc<0`PS_A1`kYc<0`PS_A1`kYc<0`\\gaA1`kYc<0`PS_A1`kYc<0`d^\\A1`kYc<0``PSX51`"
    "_kj=0`\\aW@1`_kj=0`\\aW@1`_kj=0`\\aW@1`_kj=0`\\mkB1`kSY;0`hXo@1`STS=0`\\aW@1`_kj=0`\\aW@1`_kj=0`hUZ@1`oVk<0`"
    "Ta]>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`\\^b?1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>11PR>PSE3500:500",
    "3PVZ1PWa1PUS1`1P]o^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PdYcK2`kTaB0`_kj=2`PmT@0`_kj=2`PmT@0`_kj=2`PmT@0`_kj=2`PmT@0`SZ]>2ha"
    "XP?0`WcYA2`XUf<0`WcYA2`XUf<0`kQlA2`dfS<0`kQlA2`dfS<0`kQlA2`XUf<0`WcYA2`XUf<0`WcYA2`XUf<0`kQlA2`dfS<00",
    "1PXh100",
    "1`eV100",
    "3PYo1PZV2PXh1o1`kd^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[32PYQfZ100",
    "3PWa1PXh1PYo1a1`Tgg`71`ojkm42`S]R?1`TdR?2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`"
    "gho>1`hoo>2`[Wb?1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`\\^b?2`gho>1`hoo>2`gho>1`"
    "hoo>2`gho>1`a\\i]22`Wne<1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`[Wb?1`\\b`o72`fao>1`iVP?"
    "2`fao>10",
    "2PXh1PYo1<Padd[?1`[bn:0`XjYA1`Wne<0`lXlA1`c_S<0`lXlA1`Wne<0`XjYA1`Wne<0`XjYA1`Wne<00",
    "3`eV1`f]1PVZ13XQP\\jH1hooe<2X`jml800",
    "2PVZ1PWa12`PagSU11PTUR@00",
    "2PR>PSEo2PP]l91`kYc<0`PS_A1`kYc<0`\\gaA1`kYc<0`PS_A1`kYc<0`PS_A1`kYc<0`PS_A1`kYc<0`\\gaA1`kYc<0`PS_A1`cV"
    "T:0`XVnC1`cVT:0`l]`Z41`SZ]>0`Tgg?1`SZ]>0`T\\^Y11`c`[C0`TUi;1`oWSD0``fV;1`gZnB0`TX^<1`_QU?0`hoo>1`gho>0`"
    "S]R?1`S]R?0`hRe?1`_n_>0``U`>1`S]R?0`Pj_?1`S]R?0`hoo>1`S]R?0`TdR?1`S]R?0`\\[m>1`_QU?0`Pgj>1`keW?0`hoo>1`"
    "S]R?0`TdR?1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1`S]R?0`hoo>1`S]R?0`hoo>1`geZ>0`\\^b?1`kQlA0`"
    "XUf<1`cW\\A0`XRQ<1`kQlA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`"
    "kQlA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<10",
    "2PYo1PXh12`S\\dn51`TjbmF00",
    "1PTL00",
    "3PVZ1PWa1PUS1EP]o^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0``T[L20",
    "2PR>PSEd2Po[kn41`gho>0``diA1`[hX<0`hlZ>1`SZ]>0`\\^b?1`S]R?0`\\[m>1`gho>0`\\^b?1`SZ]>0`hoo>1`gho>0`hoo>1`g"
    "ho>0`hoo>1`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`h"
    "oo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`\\^b?1`gho>0`hoo>1`gho>0`hoo>1`YQZA0PhQf<1P\\"
    "UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0Ph"
    "Qf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1Pl"
    "mk_101PR>PSE350PSE:50PTL",
    "2PR>PSE`8PoRiW41`WYR80`\\^b?1`[bn:0`TbWd41Phg^30Phjb]31PPZW90PdRQC1`oPa;0`dP[E1`_VW90`PVTB1`SQ^<0`XjYA1"
    "`c_S<0`hdcC1`gS\\:0`d[g@1`Wne<0`XjYA1`k\\X=0`XjYA1`k\\X=0``aTA1`oVk<0``aTA1`[hX<0`TPgA1`oVk<0`TPgA1PPoj=0"
    "P`iT@1PPoj=0P`iT@1PPoj=0PhfYA1`gho>0`\\^b?1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1PPoj=0P`iT@1"
    "`PdU>0`ckg>1`geZ>0`Tgg?1`\\Uc=0`[ZW@1`Wne<0`XjYA1P\\`X=0lali@1diSY;0\\n^VC1dUbQ:0`XVnC1Pd]]>0PlZb?1`gho>0"
    "`hoo>1`WcYA0`dih<1P\\RWA0`dih<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0P\\]c<1`cW\\A0`XUf<1PhfYA0PhQf<1PPaiA0PlkX<1"
    "``diA0`hoo>1`gho>0`Ta]>1`[Wb?0``Rk=1`oeT@0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`XUf<1`WcYA0"
    "`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`XUf<1`cTg@0`lcX=1`oeT@0``Rk=1`gho>0`hoo>1"
    "`SZ]>0`\\^b?1`k\\X=0`lYQ41`S[B0`XUf<1`c_S<0`Xk^31`[Xg10`XUf<1`oPa;0`Xk^31`ofY20`XUf<1`gS\\:0`lYQ41`cUl20`"
    "XUf<1`Sei90`Xk^31`_ac40`dfS<1`_VW90`Xk^31`SPV50`dfS<1`WYR80`lYQ41`g^h50`XUf<1`o[m60`Xk^31`o[m60`XUf<1`"
    "g^h50`lYQ41`cj_70`XUf<1`SPV50`Xk^31`_VW90`dfS<1`_ac40`Xk^31`Sei90`dfS<1`Wd^30`lYQ41`gS\\:0`XUf<1`ofY20`"
    "Xk^31`oPa;0`XUf<1`giT10`lYQ41`c_S<0`XUf<1`S[B0`lYQ41`Wne<0`PmT@1`SZ]>0`hoo>1`gho>0``Rk=1`oeT@0`lcX=1`c"
    "Tg@0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`kQlA0`d"
    "fS<1`kQlA0`dfS<1`WcYA0`lcX=1`oeT@0``Rk=1`[Wb?0`Ta]>1`SZ]>0`\\^b?1`_kj=0`Xk^31`S[B0`dfS<1`k\\X=0`Xk^31`gi"
    "T10`dfS<1`c_S<0`lYQ41`[Xg10`XUf<1`[bn:0`Xk^31`cUl20`XUf<1`Sei90`lYQ41`Wd^30`XUf<1`_VW90`lYQ41`_ac40`df"
    "S<1`kgd80`Xk^31`g^h50`dfS<1`cj_70`lYQ41`[mZ60`XUf<1`[mZ60`Xk^31`cj_70`XUf<1`g^h50`Xk^31`WYR80`XUf<1`_a"
    "c40`lYQ41`kgd80`XUf<1`kRQ40`Xk^31`gS\\:0`dfS<1`cUl20`lYQ41`[bn:0`dfS<1`ofY20`lYQ41`oPa;0`XUf<1`giT10`Xk"
    "^31`Wne<01PR>PSE344Pbo::44Pbo:",
    "2PR>PSEb8PoRiW41`WYR80`\\^b?1`[bn:0`TbWd41Phg^30Phjb]31PPZW90PdRQC1`oPa;0`dP[E1`_VW90`PVTB1`SQ^<0`XjYA1"
    "`c_S<0`hdcC1`gS\\:0`d[g@1`Wne<0`XjYA1`k\\X=0`XjYA1`k\\X=0``aTA1`oVk<0``aTA1`[hX<0`TPgA1`oVk<0`TPgA1PPoj=0"
    "P`iT@1PPoj=0P`iT@1PPoj=0PhfYA1`gho>0`\\^b?1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1PPoj=0P`iT@1"
    "`PdU>0`ckg>1`geZ>0`Tgg?1`\\Uc=0`[ZW@1`[km<0`TmQA1P\\`X=0PTXg@1`Wh[;0\\n^VC1dUbQ:0`\\b\\21`Sda20`hoo>1Pd]]>0"
    "PlZb?1`gho>0`hoo>1`WcYA0`dih<1P\\RWA0`dih<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0P\\]c<1`cW\\A0`XUf<1PhfYA0PhQf<1"
    "PPaiA0PlkX<1``diA0`hoo>1`gho>0`Ta]>1`[Wb?0``Rk=1`oeT@0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0"
    "`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`XUf<1`cTg@0`lcX=1`oeT@0``Rk=1"
    "`gho>0`hoo>1`SZ]>0`\\^b?1`k\\X=0`lYQ41`S[B0`XUf<1`c_S<0`Xk^31`[Xg10`XUf<1`oPa;0`Xk^31`ofY20`XUf<1`gS\\:0`"
    "lYQ41`cUl20`XUf<1`Sei90`Xk^31`_ac40`dfS<1`_VW90`Xk^31`SPV50`dfS<1`WYR80`lYQ41`g^h50`XUf<1`o[m60`Xk^31`"
    "o[m60`XUf<1`g^h50`lYQ41`cj_70`XUf<1`SPV50`Xk^31`_VW90`dfS<1`_ac40`Xk^31`Sei90`dfS<1`Wd^30`lYQ41`gS\\:0`"
    "XUf<1`ofY20`Xk^31`oPa;0`XUf<1`giT10`lYQ41`c_S<0`XUf<1`S[B0`lYQ41`Wne<0`PmT@1`SZ]>0`hoo>1`gho>0``Rk=1`o"
    "eT@0`lcX=1`cTg@0`XUf<1`WcYA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`XUf<1`WcYA0`XUf<1`WcYA0`X"
    "Uf<1`kQlA0`dfS<1`kQlA0`dfS<1`WcYA0`lcX=1`oeT@0``Rk=1`[Wb?0`Ta]>1`SZ]>0`\\^b?1`_kj=0`Xk^31`S[B0`dfS<1`k\\"
    "X=0`Xk^31`giT10`dfS<1`c_S<0`lYQ41`[Xg10`XUf<1`[bn:0`Xk^31`cUl20`XUf<1`Sei90`lYQ41`Wd^30`XUf<1`_VW90`lY"
    "Q41`_ac40`dfS<1`kgd80`Xk^31`g^h50`dfS<1`cj_70`lYQ41`[mZ60`XUf<1`[mZ60`Xk^31`cj_70`XUf<1`g^h50`Xk^31`WY"
    "R80`XUf<1`_ac40`lYQ41`kgd80`XUf<1`kRQ40`Xk^31`gS\\:0`dfS<1`cUl20`lYQ41`[bn:0`dfS<1`ofY20`lYQ41`oPa;0`XU"
    "f<1`giT10`Xk^31`Wne<01PR>PSE344Pbo::44Pbo:",
    "2PXh1PWa11PhakS510",
    "2PXh1PYo1@heXl81`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`heh51`gRWH0`hoo>1`gho>0`hoo>1`gho>0`X[Y]21`"
    "k\\X=00",
    "3PVZ1PWa1PXh1a1Pejg`71`ojkm42`S]R?1`TdR?2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`"
    "gho>1`hoo>2`[Wb?1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`\\^b?2`gho>1`hoo>2`gho>1`"
    "hoo>2`gho>1`a\\i]22`Wne<1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`gho>1`hoo>2`[Wb?1`\\b`o72`fao>1`iVP?"
    "2`fao>10",
    "3PXh1PYo1PWa1n1P\\h^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "3PR>PSEPTL]2`kTmV31PhQf<0`dfS<1`kQlA0`dc^;1`kTaB0`PXa;1`_`^B0`XUf<1`oeT@0``Rk=1`WnZP52`SPV51`PXdP10PhW"
    "P>1P\\`X=0Pd`R?1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXl"
    "o>0Pd]]>1PlZb?0PXlo>1PXlo>0PlZb?1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQ"
    "f<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PUjS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\U"
    "lA0P`WV<1PPaiA0PTcS<1P\\UlA0PhQf<1PhfYA0PTfh<1P\\RWA0PhQf<1PPd^B0P`Ta;10",
    "1PYo100",
    "2PR>PSEQ2PoRiW41`WYR80`\\^b?1`[bn:0`TbWd41Phg^30Phjb]31PPZW90PdRQC1`oPa;0`dP[E1`_VW90`PVTB1`SQ^<0`XjYA1"
    "`c_S<0`hdcC1`gS\\:0`d[g@1`Wne<0`XjYA1`k\\X=0`XjYA1`k\\X=0``aTA1`oVk<0``aTA1`[hX<0`TPgA1`oVk<0`Xdo?1`keW?0"
    "`XaZ?1`kbb>0`dU]?1`WTP>0`ahTA1`Wne<0``g^B1PcV]>0`llW?1`_kj=0`XaZ?1`_Tj?0`PdU>1`[Wb?0`dU]?1`_kj=0Pejg?1"
    "`S`g?0`\\XX>1`_QU?0`Pgj>1`WTP>0`Xdo?1`S`g?0`\\XX>1`_QU?0`Pgj>1`WTP>0`lRb@1`_QU?0`Pgj>1`kbb>0`dU]?11PR>PS"
    "E344Pjf5:50PR>",
    "1`dO00",
    "3P\\d2P]k2P[]2l1PZZ^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0`dZbN2PTcS<00",
    "2PUS1PVZ16`]anZN1`gho>0`lmTZ51`kYc<0`\\Uc=1`_W_@00",
    "1PVZ100",
    "2`eV1h]X11XU\\`Q?10",
    "4PYo1PZV2PXh1P[]2P2`kd^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo"
    ">0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb"
    "?1PhfYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PS^`51`T`U"
    "73P\\UlA1PTcS<3P\\UlA1PTcS<3P\\UlA1PTcS<3P\\UlA1PhQf<3PhfYA1PhQf<3PhfYA1PhQf<3P\\UlA1PTcS<3`Vmo=1`eakm200",
    "3PWa1PXh1PVZ1n1`lk^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "2`gd1PXh11P`kSY;10",
    "3P[]2P\\d2PZV2o1`j]^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[32Piko\\100",
    "2PXh1PYo14PPogi61`WWe>0``YPm;1`[je500",
    "2PR>PSE`1Po[kn41`gho>0``diA1`[hX<0`hlZ>1`SZ]>0`\\^b?1`S]R?0`\\[m>1`gho>0`\\^b?1`SZ]>0`hoo>1`gho>0`hoo>1`g"
    "ho>0`hoo>1`gho>0`hoo>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`h"
    "oo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`\\^b?1`gho>0`hoo>1`gho>0`hoo>1`YQZA01PR>PSE3"
    "50PSE:50PTL",
    "3PWa1PXh1PVZ1l1`lk^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0`dZbN2PTcS<00",
    "3PWa1PXh1PVZ1P2`lk^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1`^Zc40PZe\\:2PXlo>0PXlo>2PXlo>0PXlo>2Pl"
    "Zb?0PhfYA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\"
    "UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`\\f_d100",
    "3PVZ1PWa1PUS1n1P]o^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "3PUS1PVZ1PTL\\1`mR_b:1`oiT]10`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0`P"
    "loM2PXlo>0PlZb?2PXlo>0PXlo>2PPZW90P`^hD2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<0PhfYA2Ph"
    "Qf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<00",
    "2PXh1PWa11PTmdm@10",
    "2PYo1`hk12`cPllZ11Phlla200",
    "3PUS1PVZ1PTL^1`mR_b:1`oiT]10`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PhfYA0PhQf<1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1`ffegB00",
    "2PUS1PVZ1\\1`mR_b:1`oiT]10`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0PXlo>1PlZb?0P`RWW11P`^hD0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PhfYA0PhQf<1PhfYA0PhQf<1PhfY"
    "A0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1`Zk[k=00",
    "1`f]100",
    "3P[]2P\\d2PZV2n1`j]^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0`PloM2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\"
    "UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`hmeZ100",
    "2PUS1PVZ1D`mR_b:1`oiT]10`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1"
    "PXlo>0PXlo>1PlZb?0PXlo>1PXlo>00",
    "2PYo1PZV24`ThVZ@1PhQf<0PhfYA1PhQf<00",
    "3P[]2P\\d2PZV2n1`j]^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "2PXh1PYo16P`eho31`S]R?0`hoo>1`S]R?0`lhi`31`o^b700",
    "3PVZ1PWa1PUS1EP]o^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM20",
    "3PTLPUS1PSE^1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PWeo>0`gho>2`hoo>0`gho>2`hoo>0`odoM1`gho>0`\\^b?1`g[Y_10`XUf<1`Wc"
    "YA0`XUf<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`XUf<1`WcYA0`XUf<1`WcYA0`XUf<1`cj_70PZe\\:2PTcS<00",
    "4`cH`dOPTLPUS1U2hQaXi61PlcaA2Xlgh<3Plen:2Ph\\R80XXkT@1`oga90``XU?1`WZZ?0`XhVo91`gYf;0`hoo>1`_QU?0`\\[m>1"
    "`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`hoo>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`hoo>1`_QU?0"
    "`\\[m>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`hoo>1`_QU?0`TUR[21`_QU?0`hoo>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`\\[m>"
    "1`_QU?0`hoo>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`hoo>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?0`\\[m>1`_QU?"
    "0`hoo>1`_QU?0`\\[m>1`_QU?00",
    "2`eV1PVZ11X]cRf@10",
    "3PWa1PXh1PVZ1P2`lk^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1Pdga20`dRh>2PhQf<0PhfYA2PhQf<0P\\"
    "UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`\\Ql_100",
    "4PYo1P\\d2P[]2PZV2o1`kd^b:1`RVR?2`hoo>1`S]R?2`hoo>1`S]R?2`TdR?1PYSP?2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo"
    ">2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PlZb?2`PloM3PPZW92`g^h51PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PXlo>1PXlo>2PlZb"
    "?1PhfYA2PhQf<1PhfYA2PhQf<1PhfYA2PhQf<1P\\UlA2PTcS<1P\\UlA2PTcS<1P\\UlA2PhQf<1PhfYA2PhQf<1PhfYA2PhQf<1P\\Ul"
    "A2PTcS<1P\\UlA2PTcS<1P\\UlA2PTcS<1P\\UlA2PhQf<1PhfYA2PhQf<1PhfYA2PhQf<1P\\UlA2PTcS<1`Vmo=2`eakm230",
    "3PZV2P[]2PYo1n1P[a^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "3PYo1PZV2PXh1n1`kd^b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Ph"
    "fYA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PT"
    "cS<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "3PUS1PVZ1PTLn1`mR_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1Phf"
    "YA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTc"
    "S<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "3PTLPUS1PSEj1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0`Slal11PhfYA0PhQf<1Phf"
    "YA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PTc"
    "S<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA00",
    "3oP70PQ7O`\\cW`;1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0`dQ`71`cj_72P\\be61PlYZ80PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11oP70350"
    "0:50PQ7",
    "2oSLoRES2Pk\\QR41`gho>0`hoo>1`gho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`g"
    "ho>0`hoo>1`[Wb?0`Ta]>1`[Wb?0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`X"
    "Uf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`c"
    "Tg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`lcX=1`cTg@0`lcX=1`cTg@0`lcX=1`WcYA0`XUf<1`WcYA0`XUf<1`WcYA0`\\"
    "in:11oSLoRE320PR>;10PR>",
    "20PQ7Q1P`]jd91`Ta]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo"
    ">0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb"
    "?110PQ7350PQ7:50PR>",
    "2oQ>oP71Pjm_a510",
    "20PQ7O`ljWb:1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>"
    "0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?110PQ7350PQ7"
    ":50PR>",
    "20PQ7MP`ni`;1Pd]]>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1`hoo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>"
    "0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?110PQ7350PQ7:50PR>",
    "1oQ>00",
    "3oSLoREoQ>g1PboSa<1`c_S<2`kQlA1`PXa;2`_`^B1`\\]]M0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`_`^B0`PXa;"
    "1`_`^B0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`_`^B0`dfS<1`kQlA0`dfS<1`kQlA0`dfS<1`kQlA"
    "0`dfS<1`kQlA0`dfS<1`lXlA0`PXa;1`SoPC0`\\in:1`SoPC0`PXa;1`_`^B0`PXa;1`_`^B0`PXa;1`_`^B0`PXa;1`_`^B0`PXa;"
    "1`SoPC0`PXa;1`_`^B0`PXa;1`_`^B0`PXa;10",
    "2PZV2P[]2Z2P\\^Pg11Pdhi90PloUD1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1P\\`X=0PhfYA1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1P`Ta;0P\\UlA1PTcS<0"
    "PPd^B1PTcS<0PPd^B1P`Ta;0PPd^B1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0P\\UlA1PTcS<0PhQf<1PhfYA0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0"
    "P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PTcS<0P\\UlA1P\\`X=01PZV2P[]2:10PR>410PSE",
    "2`iR2`jY2Z2XT`Pg11Pdhi90PloUD1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1P`Ta;0P\\UlA1PTcS<0"
    "PPd^B1PTcS<0PPd^B1P`Ta;0PPd^B1P`Ta;0PPd^B1PXW\\:0PXacC1PTcS<0P\\UlA1Plen:0PXacC1P`Ta;0PPd^B1PTcS<0P\\UlA1"
    "PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0P\\UlA1PTcS<0P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0"
    "P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PTcS<0P\\UlA1P\\`X=01`iR2`jY2:10PR>410PSE",
    "2PZV2P[]28P\\^Pg11Pdhi90PX\\ic@1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:00",
    "2`iR2`jY2Z2XT`Pg11Pdhi90PloUD1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1P\\`X=0PhfYA1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1P`Ta;0P\\UlA1PTcS<0"
    "PPd^B1PTcS<0PPd^B1P`Ta;0PPd^B1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0P\\UlA1PTcS<0P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0"
    "P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PTcS<0P\\UlA1P\\`X=01`iR2`jY2:10PR>410PSE",
    "2P[]2PZV2\\2PdT]51PdRQC0P`Ta;1PdRQC0Pdhi91PloUD0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0Plen:1PXacC0PXW\\:1P"
    "XacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PXW\\:1PXacC0PhQf<1P\\UlA0PTcS<1P\\UlA0PXW\\:1PXacC0PXW\\:1PXacC0P"
    "XW\\:1PdRQC0PTcS<1PPd^B0PTcS<1PPd^B0P`Ta;1PPd^B0P`Ta;1PPd^B0PhQf<1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1P"
    "lZb?0Pd]]>1PlZb?0PXlo>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PhQf<0PhfYA1P`iT@0Pd]]>1PlZb?0P"
    "d]]>1PlZb?0Pd]]>1PlZb?0Pd]]>1PlZb?0PXlo>1PXlo>0Pd]]>1P`iT@01PZV2P[]2:10PR>410PSE",
    "1`iR200",
    "2h`m1haT2<dXlo`41PXW\\:0P`bfT81PXW\\:0PXgkW71P\\kd80PXmSl=1PPZW90P\\UlA1PhQf<0PhfYA1PhQf<00",
    "4PZV2`jY2`k`2P[]2g1Pgil_:1h`fcC2`[bn:1`hdcC2`gS\\:1`hdcC2`gS\\:1`hdcC2`gS\\:1`hdcC3hgRa;1XTWlA3h[aS<1Xhe^"
    "B3h[aS<1Xhe^B3hgRa;1Xhe^B3h_U\\:1XPccC3h_U\\:1XPccC3h_U\\:1XPccC3hSdn:1XPccC3h_U\\:1XPccC3h_U\\:1XPccC3hooe"
    "<1X`hYA3hooe<1X`hYA3hooe<1X`hYA3hooe<1XTWlA3h[aS<1X`Sf<3hodYA1XTWlA3hooe<1X`hYA3hooe<1X`hYA3hooe<1XTWl"
    "A3h[aS<1XTWlA3hooe<1X`hYA3h[aS<1XTWlA3hc^X=11`jY2P[]2:10PR>410PR>",
    "2PZV2P[]2<P\\^Pg11Pdhi90PX\\ic@1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:00",
    "2PZV2P[]2Z2P\\^Pg11Pdhi90PloUD1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1P`Ta;0P\\UlA1PTcS<0"
    "P\\UlA1PhQf<0PPd^B1P`Ta;0PPd^B1P`Ta;0PPd^B1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0PXacC1PTcS<0P\\UlA1"
    "PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0P\\UlA1PTcS<0PhQf<1PhfYA0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0"
    "P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PTcS<0P\\UlA1P\\`X=01PZV2P[]2:10PR>410PSE",
    "2PXh1PYo1<Pmno`41PXW\\:0P`bfT81PXW\\:0PXgkW71P\\kd80PXmSl=1PPZW90P\\UlA1PhQf<0PhfYA1PhQf<00",
    "2PQ7PR>W1`lhXj61Pd]]>0PlZb?1PXlo>0PXlo>1PXlo>0PlZb?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1Pl"
    "Zb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "3oUZ1oVa1oTS1X3`UgU71`PmT@0`Wne<1`XjYA0`Wne<1`lXlA0`c_S<1`d[g@0`k\\X=1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0`Wn"
    "e<1`XjYA0`Wne<1`lXlA0`c_S<1`lXlA0`c_S<1`lXlA0`Wne<1`XjYA0P`hoM2`Wne<0`XjYA2`Wne<0`lXlA2`c_S<0`lXlA2`c_"
    "S<0`lXlA2`gho>0`hoo>2`Wne<0`XjYA2`Wne<0`lXlA2`c_S<0`\\^b?2`SZ]>0`lXlA2`Wne<0`XjYA2`Wne<0`XjYA2`Wne<0`Xj"
    "YA2`Wne<0`lXlA2`c_S<0`lXlA2`_kj=0`PmT@2`Wne<0`PmT@2`[Wb?0`\\^b?2`Wne<0`lXlA2`c_S<0`lXlA2`c_S<0`lXlA2`c_"
    "S<0`lXlA2`Wne<0`XjYA2`Wne<0`XjYA2`Wne<0`lXlA2`c_S<0`lXlA2`_kj=0`PmT@2`Wne<0`XjYA2`SZ]>0`\\^b?2`WcYA0`ln"
    "d82`oZhD0`hZ\\:2`g]cC0`\\in:2`SoPC0`\\in:2`_Shb10`dQ`72`kf_F0`dQ`72`kf_F0`dQ`72`g]cC0`XUf<2`WcYA0`XUf<2`W"
    "cYA0`XUf<2`WcYA0`lcX=2`cTg@01oUZ1oTS1916Pfj4416Pfj4",
    "2PR>PSEW1`lhXj61Pd]]>0PlZb?1PXlo>0PXlo>1PXlo>0PlZb?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1Pl"
    "Zb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PR>PSE350PSE:50PTL",
    "2PQ70b1PaaQg11P`Ta;0PPd^B1P`Ta;0PPd^B1P`Ta;0PPd^B1P`Ta;0PPd^B1PTcS<0P\\UlA1PTcS<0P\\UlA1PTcS<0PPd^B1P`Ta"
    ";0PPd^B1P`Ta;0PPd^B1`Wne<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfY"
    "A1PhQf<0PhfYA1PhQf<0P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1P\\`X"
    "=01PQ70:50PR>350PQ7",
    "1oP700",
    "1oYV200",
    "1oZ]200",
    "1o[d200",
    "1oWh100",
    "1oXo100",
    "1P[]200",
    "1P\\d200",
    "1P]k200",
    "1P^R300",
    "1PUS100",
    "2PQ7PR>G``[iZ>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXl"
    "o>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "3PTLPUS1PSEl1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0`PloM2PXlo>0PlZb?2PXlo>0Phdo\\12PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<0PhfYA2PhQ"
    "f<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\U"
    "lA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`hmeZ100",
    "2PR>PSE[1Pcghn41P`UiB0P]^Y;1PXlo>0Pd]]>1PPR`>0P`f_?1`Ta]>0Poob?1Ph[l>0`keW?1`o_j>0PZZP?1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PR>PSE350PSE:50PTL",
    "2PQ70b1PaaQg11P`Ta;0PPd^B1P`Ta;0PPd^B1P`Ta;0PPd^B1P`Ta;0PPd^B1PTcS<0P\\UlA1PTcS<0P\\UlA1PTcS<0PPd^B1P`Ta"
    ";0PPd^B1P`Ta;0PPd^B1`Wne<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfY"
    "A1PhQf<0PhfYA1PhQf<0P\\UlA1PTcS<0P\\UlA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1PhQf<0PhfYA1P\\`X"
    "=010PQ7350PQ7:50PR>",
    "2PQ7PR>K`l[W^<1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZ"
    "b?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "2PQ7PR>S1`lYXf81PXlo>0PlZb?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "2PR>PSEU1P[dkj81`gS\\:0PlZb?1`Ta]>0PYSP?1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PWeo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1`gho>0`h"
    "oo>1`gho>0`\\^b?1`WcYA0Pj_f<11PR>PSE350PSE:50PTL",
    "2PQ7PR>Q1`oYjd91Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PYSP?1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0Pl"
    "Zb?11PQ7PR>350PR>:50PSE",
    "2PQ7PR>O`ljWb:1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXl"
    "o>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>35"
    "0PR>:50PSE",
    "3PSEPTLPR>d2`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0PXlo>1PXlo>0PXlo>1`Wd^30PUjS<2PXlo>0PXlo>2PWeo>0`gho>2`hoo>0`gho>2`hoo>0`gho>2`hoo>0`gho>2`\\^b?"
    "0`WcYA2`Y\\f<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA"
    "2PTcS<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<"
    "0PhfYA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA"
    "2`dfS<01PR>PSE350PSE:50PTL",
    "2PQ7PR>M`\\cW`;1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXl"
    "o>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "2PR>PSEOP\\gWb:1PXlo>0PXlo>1PXlo>0`hoo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXl"
    "o>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PR>PSE35"
    "0PSE:50PTL",
    "3PSEPTLPR>m1`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0`PloM2PXlo>0PlZb?2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<"
    "0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA"
    "2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[320",
    "3PSEPTLPR>O`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1"
    "PXlo>0PXlo>1PXlo>0PXlo>1`WYR80Pem_U12PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0`XjYA21PR>P"
    "SE350PSE:50PTL",
    "3PTLPUS1PSEk1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0`PloM2PXlo>0PlZb?2PXlo>0Phdo\\12PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<0PhfYA2PhQ"
    "f<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\U"
    "lA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[320",
    "3PQ70PR>W1P`ZfZ61PXlo>0PXlo>1`\\^b?0PXlo>1PXlo>0PXlo>1PlZb?0Pd]]>1`gho>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1P"
    "Xlo>0PlZb?1PXlo>0PXlo>1`hoo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PXlo>0PXlo>1PXlo>0P"
    "`hoM2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PdQlP1110PQ7350PQ7:50PR>",
    "2PQ7PR>]1P_ckP41`Ta]>0`[Wb?1`Ta]>0`SZ]>1`hoo>0`[Wb?1`Ta]>0Pmab?1PXlo>0PXlo>1PXlo>0PlZb?1Pd]]>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "2PQ7PR>e1`g\\[<1Pdhi90PXacC1PXW\\:0PloUD1PXW\\:0PlWm>1PXlo>0P`li@1P`WV<0PQhiA1`Wne<0`XjYA1`Wne<0`XjYA1`Wn"
    "e<0`XjYA1`Wne<0`XjYA1`Wne<0`\\aW@1`geZ>0`\\^b?1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXl"
    "o>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "3PSEPTLPR>j1`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0PXlo>1PXlo>0`TSbl12PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<0PhfYA2PhQf"
    "<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\Ul"
    "A2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<00",
    "2PQ7PR>Y1PX^fk51`gho>0Pmab?1Pd]]>0PlZb?1PXlo>0PXlo>1PXlo>0PlZb?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "3PSEPTLPR>n1`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0`PloM2PPZW90`g^h51PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PhfYA"
    "0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<"
    "1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1`[[k[300",
    "3PSEPTLPR>V1`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0`PloM2PXlo>0PlZb?2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PXlo>2`hoo>"
    "0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2Pd[SZ101PR>PSE350PSE:50PTL",
    "2PQ7PR>e1`g\\[<1Pdhi90PXacC1PXW\\:0PloUD1PXW\\:0PloUD1Pdhi90PXacC1PXW\\:0PloUD1Pdhi90PloUD1Pdhi90PXacC1PXW"
    "\\:0PloUD1PXW\\:0PXacC1PXW\\:0Pmab?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXl"
    "o>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXl"
    "o>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "3PTLPUS1PSEj1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0`PloM2PXlo>0PlZb?2`lWgO0P[YX=1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?1PhfYA0PhQf<1PhfY"
    "A0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0PhQf<1P\\UlA0PTcS<1P\\UlA0PTcS"
    "<1P\\UlA0PTcS<1P\\UlA0PhQf<1PhfYA0PhQf<1PhfYA0`dZbN2PTcS<00",
    "3PTLPUS1PSEl1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0`Plo"
    "M2PXlo>0PXlo>2PXlo>0PlZb?2PXlo>0Phdo\\12PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<0PhfYA2PhQ"
    "f<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\U"
    "lA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`X\\^o100",
    "3PSEPTLPR>Q2`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0PXlo>1PXlo>0PPYRG2`\\f_d10PXlo>2PXlo>0PXlo>2PXlo>0`bnk21PUjS<0PXlo>1PXlo>0PkSb?1`YQZA0`PloM2PhQf"
    "<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\Ul"
    "A2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2`Wne<1Pg_YA00",
    "2PR>PSEU1`jkWf81`TdR?0`ob_?1``U`>0`ob_?1Ped]>0PkSb?1`Uh]>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PWeo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1`gho>0`h"
    "oo>1`gho>0`\\^b?1`WcYA0Pj_f<11PR>PSE350PSE:50PTL",
    "3PSEPTLPR>V1`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>"
    "1PXlo>0`PloM2PXlo>0PlZb?2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<"
    "0PhfYA2PhQf<0`XjYA2PhQf<0P\\UlA2PhbeX201PR>PSE350PSE:50PTL",
    "2PQ7PR>]1`_^`R41`SQ^<0`d^\\A1`Wne<0`\\gaA1`Wne<0`lXlA1`c_S<0``diA1`oSV<0``diA1`oSV<0``diA1`Wne<0`PPj@1`W"
    "ne<0`lXlA1`Wne<0`\\aW@1`gbe=0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "4PTLPUS1PSEPR>n1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0P"
    "Xlo>1PXlo>0`PloM2PXlo>0PlZb?2`PloM3PPZW92`g^h50PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2P"
    "hQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P"
    "\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`hmeZ100",
    "2PQ7PR>Q1`oYjd91`SZ]>0`iVP?1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PX"
    "lo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0Pl"
    "Zb?11PQ7PR>350PR>:50PSE",
    "4PSEPTLPR>PQ7T1`nY_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0`PloM2PXlo>0PlZb?2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2Ph"
    "Qf<0PhfYA2`PloM3PhQf<2Pd`ah301PR>PSE350PSE:50PTL",
    "3PTLPUS1PSEm1P^V_b:1`S]R?0`hoo>1`S]R?0`hoo>1`S]R?0`TdR?1PYSP?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0`Plo"
    "M2PXlo>0PXlo>2PXlo>0PlZb?2PXlo>0Phdo\\12PXlo>0PXlo>2PXlo>0PXlo>2PXlo>0PXlo>2PlZb?0PhfYA2PhQf<0PhfYA2PhQ"
    "f<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0P\\UlA2PTcS<0P\\U"
    "lA2PTcS<0P\\UlA2PhQf<0PhfYA2PhQf<0PhfYA2PhQf<0P\\UlA2PTcS<0`[[k[32`Tdah30`SaUQ220",
    "2PQ7PR>W1P\\eXj61Pd]]>0PlZb?1PXlo>0PXlo>1PXlo>0PlZb?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1Pl"
    "Zb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0`hoo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PX"
    "lo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?11PQ7PR>350PR>:50PSE",
    "2PUS1PVZ11`]g]^H10",
    "2PTLPUS14PZk[P<1`WQ[=0`UY`RH1`Wne<00",
    "2o[d2P\\d21PbS\\WF10",
    "2hdi2heP3S2P_oaa41PPZW90PloUD1Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1"
    "Plen:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1PXW\\:0PXacC1Plen:0PXacC1PXW\\:0P\\UlA1P\\`X=0"
    "PTXg@1P\\`X=0PTXg@1P\\`X=0PTXg@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0PTXg@1P\\`X=0PTXg@1P\\`X=0PTXg@1"
    "PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0PTXg@1P\\`X=0PTXg@1P\\`X=0PTXg@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0P`iT@1PPoj=0"
    "P`iT@11hdi2heP3950hZC410h[J",
    "4oZ]2oYV2P^R3P]k2G`mYnYV11`QQ`?0Pd]]>1PZZo72PbPc73PXlo>2PlZb?3Pd]]>2PlZb?3Pd]]>2PlZb?3Pd]]>2PlZb?3Pd]]"
    ">2PlZb?3Pd]]>2PlZb?3PXlo>2PlZb?3Pd]]>2PlZb?3Pd]]>2PlZb?30",
    "2PZV2P[]21PlemYZ110",
    "2P[]2P\\d2FPZVcg31Ph\\R80`lZ`m81`gho>0`hoo>1`gho>0`\\^b?1`SZ]>0`\\^b?1`gho>0`hoo>1`gho>0`hoo>1`gho>0`hoo>1"
    "`gho>0`hoo>1`gho>0`\\^b?1`Sei90`lm_F1`cj_700",
    "3o[d2oZ]2P]k22PVQ\\U91`W]nZ>20",
    "2oZ]2P]k21`]Vk_W110",
    "2P\\d2P]k2LPoUfSK1Pdhi90P`^hD1PPZW90PTdbU91Pdhi90PhfYA1Plen:0PdRQC1PTn_70P\\j_F1PTn_70PPYRG1`o[m60`TkdG1"
    "PlP[60PdgdG1PlP[60PXVWH1PXbh50PXVWH1PXbh50PXVWH1PXbh50PldiH1PdSV50Pd\\XL1P`jY200",
    "2oTS1oUZ13`RaaQ?1`dal_60`[je510",
    "2PZV2P[]2:PP[^91`[bn:0`TVQC1`[bn:0`l_dT21`g^h50`h_gS21\\amW70dZSVD1`gS\\:00",
    "3ooZ2oYV2P^R32P`l[U91P]^nZ>20",
    "2P\\d2P[]21PjifXK10",
    "1_iR200",
    "2`k`2P\\d21XWZSb810",
    "4`k`2`lg2P[]2P\\d24Xcbo`41PXW\\:0PhocUV12X\\bah331P[]2P\\d2:10PR>410PSE",
    "2P[]2P\\d26`b^]^71`[PP70`ThoF1`gdR70`Ug`f@1PTn_700",
    "2_hk1oWh11X``XdJ10",
    "3_jY2_iR2oYV2JXiVhZ81`_VW92XPccC1h_U\\:2XPccC1h_U\\:2XPccC1hSdn:2XPccC1h_U\\:2XPccC1h_U\\:2XPccC1h_U\\:2XPc"
    "cC1h_U\\:2XPccC1h_U\\:2XPccC1hSdn:2XPccC1h_U\\:2XPccC1h_U\\:2XPccC1h_U\\:20",
    "2P]k2P^R38`nafoK1P`]`=0PdRQC1`o[m60``\\RG1`o[m60`\\_fl=1PXbh500",
    "20PQ7W1`lhXj61Pd]]>0PlZb?1PXlo>0PXlo>1PXlo>0PlZb?1Pd]]>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb"
    "?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PXlo>1PlZb?0PXlo>1PXlo>0PXlo>1PXlo>0PXlo"
    ">1PXlo>0PXlo>1PXlo>0PXlo>1PXlo>0PlZb?110PQ7350PQ7:50PR>",
});

constexpr auto kAliases = std::to_array<ZoneAlias>({
    {"Africa/Asmera", "Africa/Nairobi"}, {"Africa/Timbuktu", "Africa/Abidjan"},
    {"America/Argentina/ComodRivadavia", "America/Argentina/Catamarca"}, {"America/Atka", "America/Adak"},
    {"America/Buenos_Aires", "America/Argentina/Buenos_Aires"}, {"America/Catamarca", "America/Argentina/Catamarca"},
    {"America/Coral_Harbour", "America/Panama"}, {"America/Cordoba", "America/Argentina/Cordoba"},
    {"America/Ensenada", "America/Tijuana"}, {"America/Fort_Wayne", "America/Indiana/Indianapolis"},
    {"America/Godthab", "America/Nuuk"}, {"America/Indianapolis", "America/Indiana/Indianapolis"},
    {"America/Jujuy", "America/Argentina/Jujuy"}, {"America/Knox_IN", "America/Indiana/Knox"},
    {"America/Louisville", "America/Kentucky/Louisville"}, {"America/Mendoza", "America/Argentina/Mendoza"},
    {"America/Montreal", "America/Toronto"}, {"America/Nipigon", "America/Toronto"},
    {"America/Pangnirtung", "America/Iqaluit"}, {"America/Porto_Acre", "America/Rio_Branco"},
    {"America/Rainy_River", "America/Winnipeg"}, {"America/Rosario", "America/Argentina/Cordoba"},
    {"America/Santa_Isabel", "America/Tijuana"}, {"America/Shiprock", "America/Denver"},
    {"America/Thunder_Bay", "America/Toronto"}, {"America/Virgin", "America/Puerto_Rico"},
    {"America/Yellowknife", "America/Edmonton"}, {"Antarctica/South_Pole", "Pacific/Auckland"},
    {"Asia/Ashkhabad", "Asia/Ashgabat"}, {"Asia/Calcutta", "Asia/Kolkata"}, {"Asia/Choibalsan", "Asia/Ulaanbaatar"},
    {"Asia/Chongqing", "Asia/Shanghai"}, {"Asia/Chungking", "Asia/Shanghai"}, {"Asia/Dacca", "Asia/Dhaka"},
    {"Asia/Harbin", "Asia/Shanghai"}, {"Asia/Istanbul", "Europe/Istanbul"}, {"Asia/Kashgar", "Asia/Urumqi"},
    {"Asia/Katmandu", "Asia/Kathmandu"}, {"Asia/Macao", "Asia/Macau"}, {"Asia/Rangoon", "Asia/Yangon"},
    {"Asia/Saigon", "Asia/Ho_Chi_Minh"}, {"Asia/Tel_Aviv", "Asia/Jerusalem"}, {"Asia/Thimbu", "Asia/Thimphu"},
    {"Asia/Ujung_Pandang", "Asia/Makassar"}, {"Asia/Ulan_Bator", "Asia/Ulaanbaatar"},
    {"Atlantic/Faeroe", "Atlantic/Faroe"}, {"Atlantic/Jan_Mayen", "Europe/Berlin"},
    {"Australia/ACT", "Australia/Sydney"}, {"Australia/Canberra", "Australia/Sydney"},
    {"Australia/Currie", "Australia/Hobart"}, {"Australia/LHI", "Australia/Lord_Howe"},
    {"Australia/NSW", "Australia/Sydney"}, {"Australia/North", "Australia/Darwin"},
    {"Australia/Queensland", "Australia/Brisbane"}, {"Australia/South", "Australia/Adelaide"},
    {"Australia/Tasmania", "Australia/Hobart"}, {"Australia/Victoria", "Australia/Melbourne"},
    {"Australia/West", "Australia/Perth"}, {"Australia/Yancowinna", "Australia/Broken_Hill"},
    {"Brazil/Acre", "America/Rio_Branco"}, {"Brazil/DeNoronha", "America/Noronha"},
    {"Brazil/East", "America/Sao_Paulo"}, {"Brazil/West", "America/Manaus"}, {"CET", "Europe/Brussels"},
    {"CST6CDT", "America/Chicago"}, {"Canada/Atlantic", "America/Halifax"}, {"Canada/Central", "America/Winnipeg"},
    {"Canada/Eastern", "America/Toronto"}, {"Canada/Mountain", "America/Edmonton"},
    {"Canada/Newfoundland", "America/St_Johns"}, {"Canada/Pacific", "America/Vancouver"},
    {"Canada/Saskatchewan", "America/Regina"}, {"Canada/Yukon", "America/Whitehorse"},
    {"Chile/Continental", "America/Santiago"}, {"Chile/EasterIsland", "Pacific/Easter"}, {"Cuba", "America/Havana"},
    {"EET", "Europe/Athens"}, {"EST", "America/Panama"}, {"EST5EDT", "America/New_York"}, {"Egypt", "Africa/Cairo"},
    {"Eire", "Europe/Dublin"}, {"Etc/GMT+0", "Etc/GMT"}, {"Etc/GMT-0", "Etc/GMT"}, {"Etc/GMT0", "Etc/GMT"},
    {"Etc/Greenwich", "Etc/GMT"}, {"Etc/UCT", "Etc/UTC"}, {"Etc/Universal", "Etc/UTC"}, {"Etc/Zulu", "Etc/UTC"},
    {"Europe/Belfast", "Europe/London"}, {"Europe/Kiev", "Europe/Kyiv"}, {"Europe/Nicosia", "Asia/Nicosia"},
    {"Europe/Tiraspol", "Europe/Chisinau"}, {"Europe/Uzhgorod", "Europe/Kyiv"}, {"Europe/Zaporozhye", "Europe/Kyiv"},
    {"GB", "Europe/London"}, {"GB-Eire", "Europe/London"}, {"GMT+0", "Etc/GMT"}, {"GMT-0", "Etc/GMT"},
    {"GMT0", "Etc/GMT"}, {"Greenwich", "Etc/GMT"}, {"HST", "Pacific/Honolulu"}, {"Hongkong", "Asia/Hong_Kong"},
    {"Iceland", "Africa/Abidjan"}, {"Iran", "Asia/Tehran"}, {"Israel", "Asia/Jerusalem"},
    {"Jamaica", "America/Jamaica"}, {"Japan", "Asia/Tokyo"}, {"Kwajalein", "Pacific/Kwajalein"},
    {"Libya", "Africa/Tripoli"}, {"MET", "Europe/Brussels"}, {"MST", "America/Phoenix"},
    {"MST7MDT", "America/Denver"}, {"Mexico/BajaNorte", "America/Tijuana"}, {"Mexico/BajaSur", "America/Mazatlan"},
    {"Mexico/General", "America/Mexico_City"}, {"NZ", "Pacific/Auckland"}, {"NZ-CHAT", "Pacific/Chatham"},
    {"Navajo", "America/Denver"}, {"PRC", "Asia/Shanghai"}, {"PST8PDT", "America/Los_Angeles"},
    {"Pacific/Enderbury", "Pacific/Kanton"}, {"Pacific/Johnston", "Pacific/Honolulu"},
    {"Pacific/Ponape", "Pacific/Guadalcanal"}, {"Pacific/Samoa", "Pacific/Pago_Pago"},
    {"Pacific/Truk", "Pacific/Port_Moresby"}, {"Pacific/Yap", "Pacific/Port_Moresby"}, {"Poland", "Europe/Warsaw"},
    {"Portugal", "Europe/Lisbon"}, {"ROC", "Asia/Taipei"}, {"ROK", "Asia/Seoul"}, {"Singapore", "Asia/Singapore"},
    {"Turkey", "Europe/Istanbul"}, {"UCT", "Etc/UTC"}, {"US/Alaska", "America/Anchorage"},
    {"US/Aleutian", "America/Adak"}, {"US/Arizona", "America/Phoenix"}, {"US/Central", "America/Chicago"},
    {"US/East-Indiana", "America/Indiana/Indianapolis"}, {"US/Eastern", "America/New_York"},
    {"US/Hawaii", "Pacific/Honolulu"}, {"US/Indiana-Starke", "America/Indiana/Knox"},
    {"US/Michigan", "America/Detroit"}, {"US/Mountain", "America/Denver"}, {"US/Pacific", "America/Los_Angeles"},
    {"US/Samoa", "Pacific/Pago_Pago"}, {"Universal", "Etc/UTC"}, {"W-SU", "Europe/Moscow"}, {"WET", "Europe/Lisbon"},
    {"Zulu", "Etc/UTC"},
});

constexpr auto kNewZones = std::to_array<NewZone>({
    {"America/Ciudad_Juarez", "2022g", 20221129}, {"America/Coyhaique", "2025b", 20250322},
    {"America/Nuuk", "2020a", 20200423}, {"Europe/Kyiv", "2022b", 20220810}, {"Pacific/Kanton", "2021b", 20210924},
});
// clang-format on

}  // namespace

std::string_view ZoneTableRelease() { return "2026f"; }

std::span<const std::string_view> ZoneNames() { return kNames; }

std::string_view EncodedZone(std::size_t name) { return kZones[kZoneOfName[name]]; }

std::span<const ZoneAlias> ZoneAliases() { return kAliases; }

std::span<const NewZone> NewZones() { return kNewZones; }

}  // namespace dagc
