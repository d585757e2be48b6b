// SPDX-License-Identifier: Apache-2.0
#include "stack/addresses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dagc/diag_code.h"
#include "diag/collecting_sink.h"
#include "document/load.h"

namespace dagc::stack {
namespace {

ir::DepotAddress Parsed(std::string_view text) {
  const auto address = ParseAddress({text, Span{FileId{1}, 0, 1}, false});
  return address.value_or(ir::DepotAddress{});
}

TEST(ParseAddress, TakesAnAddressApart) {
  const ir::DepotAddress full = Parsed("dataos://icebase:retail/city?acl=r&x=y");
  EXPECT_EQ(full.depot, "icebase");
  EXPECT_EQ(full.collection, "retail");
  EXPECT_EQ(full.dataset, "city");
  EXPECT_EQ(full.purpose, "r");
  const ir::DepotAddress bare = Parsed("dataos://lake?x=1&purpose=rw");
  EXPECT_EQ(bare.depot, "lake");
  EXPECT_EQ(bare.purpose, "rw");
  EXPECT_EQ(Parsed("dataos://lake").purpose, "");
}

TEST(ParseAddress, RefusesWhatNamesNoDepot) {
  for (const char* text :
       {"dataos://", "dataos:///", "dataos:////lake", "dataos://:a", "dataos://a b", "dataos://?x"}) {
    EXPECT_EQ(Parsed(text).depot, "") << text;
  }
}

struct Found {
  std::vector<std::string> addresses;
  std::vector<std::string> places;  // what stands in the manifest where an address was found
  std::vector<DiagCode> codes;
};

Found Find(const std::vector<std::string>& filters, const std::string& stack_spec) {
  ir::StackDef def;
  for (const std::string& filter : filters) def.address_filters.push_back(Value::String(filter));
  CollectingSink sink;
  const Prepared prepared = Prepare(def, sink);
  LoadedFile file = LoadDocuments(FileId{1}, stack_spec, {}, sink);
  const Value spec = file.documents.front().root;
  Found found;
  for (const ir::DepotAddress& address : FindAddresses({prepared, spec, spec.span()}, file.arena, sink)) {
    found.addresses.emplace_back(address.text.value);
    const Span span = address.text.span;
    found.places.push_back(stack_spec.substr(span.begin, span.end - span.begin));
  }
  for (const Diagnostic& finding : sink.TakeSorted()) found.codes.push_back(finding.code);
  return found;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindAddresses, FindsEachOnceWhereItIsWritten) {
  const Found found =
      Find({".inputs[].dataset", ".outputs[].depot"},
           "inputs:\n- dataset: dataos://a:b/c\n- dataset: 'dataos://d'\noutputs:\n- depot: dataos://d\n");
  EXPECT_THAT(found.addresses, ElementsAre("dataos://a:b/c", "dataos://d"));
  EXPECT_THAT(found.places, ElementsAre("dataos://a:b/c", "'dataos://d'"));
  EXPECT_THAT(found.codes, IsEmpty());
}

TEST(FindAddresses, AbsentFieldsAreNoFault) {
  EXPECT_THAT(Find({".depots[]", ".source.address", ".inputs[].dataset"}, "source: {x: 1}\n").codes, IsEmpty());
}

TEST(FindAddresses, ListsAndOtherAddressesAreTaken) {
  const Found found = Find({".depots"}, "depots: [dataos://a, 'postgresql://{USER}:x@y', null]\n");
  EXPECT_THAT(found.addresses, ElementsAre("dataos://a"));
  EXPECT_THAT(found.codes, IsEmpty());
}

TEST(FindAddresses, EveryOneOfManyIsFound) {
  std::string spec = "a:\n";
  for (int i = 0; i < 200'000; ++i) spec += "- dataos://" + std::to_string(i) + "\n";
  EXPECT_EQ(Find({".a[]"}, spec).addresses.size(), 200'000U);
}

TEST(FindAddresses, SpeaksOfParametersThatSayNothing) {
  EXPECT_THAT(Find({".a"}, "a: dataos://lake?purpos=scan&x\n").codes,
              ElementsAre(DiagCode::kAddressParameter, DiagCode::kAddressParameter));
  EXPECT_THAT(Find({".a"}, "a: dataos://lake?acl=rw\n").codes, IsEmpty());
  EXPECT_THAT(Find({".a"}, "a: dataos://lake?&purpose=rw&\n").codes, IsEmpty());
}

TEST(FindAddresses, SpeaksOfWhatCannotBeOne) {
  EXPECT_THAT(Find({".a"}, "a: dataos:/lake\n").codes, ElementsAre(DiagCode::kBadAddress));
  EXPECT_THAT(Find({".a"}, "a: 5\n").codes, ElementsAre(DiagCode::kFilterReturnsNoString));
  EXPECT_THAT(Find({".a"}, "a: dataos://\n").codes, ElementsAre(DiagCode::kBadAddress));
  EXPECT_THAT(Find({".a[]"}, "a: text\n").codes, ElementsAre(DiagCode::kFilterStops));
}

TEST(FindAddresses, WhatAFilterFoundBeforeItStoppedCounts) {
  const Found found = Find({".a[].b"}, "a: [{b: dataos://x}, text]\n");
  EXPECT_THAT(found.addresses, ElementsAre("dataos://x"));
  EXPECT_THAT(found.codes, ElementsAre(DiagCode::kFilterStops));
}

}  // namespace
}  // namespace dagc::stack
