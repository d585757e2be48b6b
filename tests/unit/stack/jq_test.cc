// SPDX-License-Identifier: Apache-2.0
// Filters, held against real jq where it is at hand: equal streams of values, or a fault in both.
#include "stack/jq/jq.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "diag/collecting_sink.h"
#include "document/load.h"
#include "stack/jq/value_ops.h"
#include "support/golden.h"
#include "unit/stack/jq_generator.h"
#include "unit/stack/jq_peer.h"

namespace dagc::test {
namespace {

using stack::jq::Reason;

struct Group {
  std::string document;
  std::vector<std::string> filters;
};

std::vector<Group> Cases() {
  std::vector<Group> groups;
  const std::string text = ReadText(std::filesystem::path(DAGC_SOURCE_DIR) / "tests/unit/stack/jq_cases.txt");
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.starts_with("# ")) continue;
    if (line.starts_with("doc ")) {
      groups.push_back({line.substr(4), {}});
    } else {
      groups.back().filters.push_back(line);
    }
  }
  return groups;
}

bool IsRefusedOnPurpose(int reason) {
  return reason == static_cast<int>(Reason::kUnsupported) || reason == static_cast<int>(Reason::kPattern);
}

// Releases of jq before 1.7 let a `try` swallow the faults of what stands behind it. There only the values count.
bool MaySwallowFaults(const std::string& filter) {
  return filter.find('?') != std::string::npos || filter.find("try") != std::string::npos;
}

std::string Comparable(JqAnswer answer, const JqAnswer& other, const std::string& filter, bool generated) {
  if (generated && MaySwallowFaults(filter) && answer.failed != other.failed) {
    answer.failed = false;
    answer.values.resize(std::min(answer.values.size(), other.values.size()));
  }
  return Canonical(answer);
}

// jq finds some faults while it reads a filter that others find when they run it, and then says nothing of the filters
// beside it. Halving finds the ones that it does not read, with a few runs of jq for each.
std::vector<JqAnswer> AskAll(const std::string& document, const std::vector<std::string>& filters) {
  if (filters.empty()) return {};
  if (auto answers = AskJq(document, filters)) return std::move(*answers);
  if (filters.size() == 1) return {JqAnswer{{}, true}};
  const auto middle = filters.begin() + static_cast<std::ptrdiff_t>(filters.size() / 2);
  std::vector<JqAnswer> answers = AskAll(document, {filters.begin(), middle});
  for (JqAnswer& answer : AskAll(document, {middle, filters.end()})) answers.push_back(std::move(answer));
  return answers;
}

std::size_t CompareWithJq(const Group& group, bool generated) {
  std::vector<std::string> readable;
  std::vector<JqAnswer> own;
  for (const std::string& filter : group.filters) {
    int reason = 0;
    auto answer = OwnAnswer(group.document, filter, reason);
    if (IsRefusedOnPurpose(reason)) continue;
    if (!answer) {
      EXPECT_FALSE(AskJq(group.document, {filter}).has_value()) << "jq reads " << filter;
      continue;
    }
    readable.push_back(filter);
    own.push_back(std::move(*answer));
  }
  const std::vector<JqAnswer> theirs = AskAll(group.document, readable);
  EXPECT_EQ(theirs.size(), readable.size());
  for (std::size_t i = 0; i < std::min(theirs.size(), own.size()); ++i) {
    EXPECT_EQ(Comparable(own[i], theirs[i], readable[i], generated),
              Comparable(theirs[i], own[i], readable[i], generated))
        << readable[i] << "\n  on " << group.document;
  }
  return readable.size();
}

TEST(Jq, GivesWhatJqGives) {
  if (!HasRealJq()) GTEST_SKIP() << "jq is not installed";
  std::size_t compared = 0;
  for (const Group& group : Cases()) compared += CompareWithJq(group, false);
  EXPECT_GE(compared, 300U);
}

TEST(Jq, GivesWhatJqGivesForGeneratedFilters) {
  if (!HasRealJq()) GTEST_SKIP() << "jq is not installed";
  JqGenerator generator(1);
  std::size_t compared = 0;
  for (int round = 0; round < 25; ++round) {
    Group group;
    group.document = generator.Document();
    for (int i = 0; i < 150; ++i) group.filters.push_back(generator.Filter());
    compared += CompareWithJq(group, true);
    if (HasFailure()) break;
  }
  EXPECT_GE(compared, 2500U);
}

struct Fault {
  std::string filter;
  Reason reason;
  std::string piece;  // of the filter, that the fault points at
};

TEST(Jq, FaultsPointIntoTheFilter) {
  const Fault faults[] = {
      {".a | env", Reason::kUnsupported, "env"},
      {".a | $ENV.HOME", Reason::kUnsupported, "$ENV"},
      {"input", Reason::kUnsupported, "input"},
      {"$__loc__", Reason::kUnsupported, "$__loc__"},
      {"def f: 1; f", Reason::kUnsupported, "def"},
      {"[recurse]", Reason::kUnsupported, "recurse"},
      {"reduce .[] as $x (0; 1)", Reason::kUnsupported, "reduce"},
      {"foreach .[] as $x (0; 1)", Reason::kUnsupported, "foreach"},
      {"limit(1; .[])", Reason::kUnsupported, "limit"},
      {".a as $x | $x", Reason::kUnsupported, "as"},
      {".a - 1", Reason::kUnsupported, "-"},
      {".a |= 1", Reason::kUnsupported, "|="},
      {"@base64", Reason::kUnsupported, "@base64"},
      {"try .a catch .", Reason::kUnsupported, "catch"},
      {".a | selct(.b)", Reason::kUnknown, "selct"},
      {"length(1)", Reason::kArgumentCount, "length"},
      {".a[", Reason::kUnclosed, "["},
      {"(.a", Reason::kUnclosed, "("},
      {".a | \"x", Reason::kUnclosed, "\""},
      {"if .a then 1", Reason::kUnclosed, "if"},
      {"\"a\\q\"", Reason::kBadString, "\\q"},
      {".a ]", Reason::kSyntax, "]"},
      {".a && .b", Reason::kSyntax, "&"},
      {"1 == 1 == 1", Reason::kSyntax, "=="},
      {std::string(500, '['), Reason::kTooComplex, "["},
  };
  for (const Fault& expected : faults) {
    const auto parsed = stack::jq::Filter::Parse(expected.filter);
    ASSERT_FALSE(parsed) << expected.filter;
    const auto& fault = parsed.fault();
    EXPECT_EQ(fault.reason, expected.reason) << expected.filter;
    EXPECT_EQ(expected.filter.substr(fault.begin, fault.end - fault.begin), expected.piece) << expected.filter;
  }
  EXPECT_EQ(stack::jq::Filter::Parse("selct(1)").fault().detail, "select");
}

std::string Repeated(std::string_view piece, std::size_t times) {
  std::string text;
  while (times-- > 0) text += piece;
  return text;
}

// Every construct that holds another, as deep as a filter's length allows.
TEST(Jq, DeepFiltersAreRefused) {
  for (const std::string_view piece : {"try ", "{a:{b:", "-", "(", "[", "{(", ".[", ".a[", "\"\\(", "{\"\\(", ".\"\\(",
                                       "if ", "if . then ", "map(", "-try ", "{a:.|"}) {
    const std::string filter = Repeated(piece, 60'000 / piece.size());
    const auto parsed = stack::jq::Filter::Parse(filter);
    ASSERT_FALSE(parsed) << piece;
    EXPECT_EQ(parsed.fault().reason, Reason::kTooComplex) << piece;
  }
}

TEST(Jq, EndsWithinItsBudget) {
  Arena arena;
  const stack::jq::Budget small{1000, 10000};
  const std::string many = "(1,2,3,4,5,6,7,8)";
  const std::string piece = "\\" + many;
  for (const std::string& filter :
       {"[" + many + " + " + many + " + " + many + " + " + many + "] | length",
        "\"" + piece + piece + piece + piece + "\"",
        "{a: " + many + ", b: " + many + ", c: " + many + ", d: " + many + "}",
        "try [" + many + " + " + many + " + " + many + " + " + many + "], 1",
        "[[" + many + "] | .[] + .[] + .[] + .[]]", "[" + many + "] | map(select(" + many + " == " + many + "))"}) {
    const auto parsed = stack::jq::Filter::Parse(filter);
    ASSERT_TRUE(parsed) << filter;
    EXPECT_EQ(parsed->Run(Value(), arena, small).fault.reason, Reason::kBudget) << filter;
  }
}

std::string ListOf(std::string_view item, std::size_t count) {
  return "[" + Repeated(std::string(item) + ",", count - 1) + std::string(item) + "]";
}

std::string ObjectWithKeys(std::size_t count) {
  std::string text = "{";
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":1";
  return text + "}";
}

struct Costly {
  std::string filter;
  std::string document;
  Reason end = Reason::kBudget;
};

// Few steps of the filter, much that each has to look at. Where that is not paid for, the whole takes minutes or more.
TEST(Jq, WhatLooksAtMuchPaysForIt) {
  const std::string object = ObjectWithKeys(100'000);
  const std::string objects = "{\"a\":" + object + ",\"b\":" + object + "}";
  const std::string text = "\"" + std::string(2'000'000, 'a') + "\"";
  const std::string needle = "\"" + std::string(500'000, 'a') + "b\"";
  const std::string texts = "{\"a\":" + text + ",\"b\":" + needle + ",\"c\":" + text + "}";
  const std::string many = Repeated("(.,.,.,.)|", 8);
  const std::string zeros = "{\"a\":" + ListOf("0", 100'000) + ",\"b\":" + ListOf("0", 2'000) + "}";
  const Costly cases[] = {
      {".a == .b", objects, Reason::kNone},
      {many + "(.a == .b)", objects},
      {".a | contains(.)", objects, Reason::kNone},
      {"[.[]] | sort", objects},
      {many + "has(\"z\")", object},
      {"[" + many + ".] | from_entries", object, Reason::kWrongKind},
      {".a[.b]", zeros},
      {many + "(.a == .c)", texts},
      {"[" + many + ".a, .c] | sort", texts},
      {many + "(.a | contains(\"aab\"))", texts},
      {"[.[]] | .[0] | split(\"aab\")", texts, Reason::kNone},
      {". | [.a, .b] | .[0:1] | contains([\"b\"])", texts, Reason::kNone},
      {many + "flatten", "[" + ListOf("[]", 200'000) + "]"},
      {many + "(.a | test(\"(a{1,50}){1,20}b\"))", texts},
      {"join(\",\") | length", ListOf("\"aaaaaaaaaaaaaaaa\"", 50'000), Reason::kNone},
      {".[] | test(\"((a{100}){50}|b)\")", ListOf("\"a\"", 100'000), Reason::kPattern},
      {".[] | test(\"(((a{100}){100}){100}|b)\")", ListOf("\"a\"", 100'000), Reason::kPattern},
  };
  for (const Costly& costly : cases) {
    const auto parsed = stack::jq::Filter::Parse(costly.filter);
    ASSERT_TRUE(parsed) << costly.filter;
    CollectingSink sink;
    LoadedFile file = LoadDocuments(FileId{1}, costly.document, {false, {}, false}, sink);
    ASSERT_TRUE(file.readable);
    EXPECT_EQ(parsed->Run(file.documents.front().root, file.arena).fault.reason, costly.end) << costly.filter;
  }
}

// A value may have a part several times, and so be larger than all that was made.
TEST(Jq, WhatGoesThroughAValueIsPaidForEveryPart) {
  for (const std::string_view twice : {"[.,.]", "{a:.,b:.}"}) {
    std::string filter(twice);
    for (int i = 0; i < 40; ++i) filter.append("|").append(twice);
    for (const std::string_view end : {"", "|tostring", "|tojson", "|\"\\(.)\""}) {
      const std::string whole = filter + std::string(end);
      const auto parsed = stack::jq::Filter::Parse(whole);
      ASSERT_TRUE(parsed) << end;
      Arena arena;
      const stack::jq::Outcome outcome = parsed->Run(Value::Bool(true), arena);
      EXPECT_EQ(outcome.fault.reason, Reason::kBudget) << end;
      EXPECT_TRUE(outcome.values.empty()) << end;
    }
  }
}

TEST(Jq, AListLongerThanTheOneItIsSoughtInIsNotThere) {
  CollectingSink sink;
  const std::string text = "{\"a\":" + ListOf("0", 50'000) + ",\"b\":" + ListOf("0", 50'001) + "}";
  LoadedFile file = LoadDocuments(FileId{1}, text, {}, sink);
  const auto outcome = stack::jq::Filter::Parse(".a[.b]")->Run(file.documents.front().root, file.arena);
  EXPECT_EQ(outcome.fault.reason, Reason::kNone);
  ASSERT_EQ(outcome.values.size(), 1U);
  EXPECT_EQ(outcome.values[0].size(), 0U);
}

// JSON has no literal for it, and jq reads one in some releases only, so jq is given the values as an expression.
TEST(Jq, NanIsOrderedAsJqDoes) {
  if (!HasRealJq()) GTEST_SKIP() << "jq is not installed";
  const std::string values = "[?, 1, ?, null, -1, [?, 2], [?, 1], {\"a\": ?, \"b\": 2}, {\"a\": ?, \"b\": 1}, ?]";
  const auto with = [&](std::string_view word) {
    std::string text;
    for (const char c : values) text += c == '?' ? word : std::string_view(&c, 1);
    return text;
  };
  for (const std::string filter :
       {"sort", "unique", "sort_by(.)", "unique_by(.)", "map([.]) | sort", "[.[:5] | .[] < (.[])]",
        "[.[0] < .[0], .[0] <= .[0], .[0] == .[0], .[0] > .[0], .[0] >= .[0], .[0] != .[0]]",
        "[.[0] < .[1], .[1] < .[0], .[0] > .[1], .[1] > .[0], .[0] < .[3], .[3] < .[0]]", ".[5] < .[6]", ".[7] < .[8]",
        "contains([.[0]])", ".[[.[0]]]", "[.[:5][] | . == 1]"}) {
    int reason = 0;
    const auto own = OwnAnswer(with(".nan"), filter, reason);
    const auto theirs = AskJq("null", {with("nan") + " | " + filter});
    ASSERT_TRUE(own && theirs) << filter;
    EXPECT_EQ(Canonical(*own), Canonical(theirs->front())) << filter;
  }
}

// Each of these must sort into one order from wherever it starts.
TEST(Jq, SortingIsByAStrictWeakOrder) {
  Arena arena;
  const Value nan = Value::Scalar(Kind::kFloat, ".nan");
  const Value one = Value::Scalar(Kind::kInt, "1");
  const auto list = [&](std::initializer_list<Value> items) {
    return Value::List(arena.Copy(std::span<const Value>(items.begin(), items.size())));
  };
  const Value values[] = {Value(),          nan,     one, list({nan}), list({nan, one}), list({one, nan}),
                          list({one, one}), list({})};
  using stack::jq::Precedes;
  for (const Value& a : values) {
    EXPECT_FALSE(Precedes(a, a));
    for (const Value& b : values) {
      EXPECT_FALSE(Precedes(a, b) && Precedes(b, a));
      for (const Value& c : values) {
        EXPECT_TRUE(!Precedes(a, b) || !Precedes(b, c) || Precedes(a, c));
        const auto alike = [](const Value& x, const Value& y) { return !Precedes(x, y) && !Precedes(y, x); };
        EXPECT_TRUE(!alike(a, b) || !alike(b, c) || alike(a, c));
      }
    }
  }
}

TEST(Jq, ValuesKeepTheirPlaces) {
  Arena arena;
  const Value text = Value::String("dataos://lake?purpose=rw", Span{FileId{1}, 10, 34});
  for (const std::string filter : {".", "ltrimstr(\"dataos://\")", "split(\"?\")[0]", "ascii_upcase", ". + \"x\"",
                                   ".[1:5]", "tostring", "[.] | map(.) | .[]", "{a: .} | .a", "[.] | sort | first"}) {
    const auto outcome = stack::jq::Filter::Parse(filter)->Run(text, arena);
    ASSERT_EQ(outcome.values.size(), 1U) << filter;
    EXPECT_EQ(outcome.values[0].span(), text.span()) << filter;
  }
}

}  // namespace
}  // namespace dagc::test
