// SPDX-License-Identifier: Apache-2.0
#include "engine/generator.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "engine/questionable.h"

namespace dagc::engine {
namespace {

// Of the whole workflow: a step may not mount another volume there.
constexpr std::string_view kSharedDirectories[] = {"/shared", "/shared/in", "/opt/common"};
constexpr std::string_view kZones[] = {
    "UTC",       "Europe/Berlin",       "Asia/Kolkata", "US/Pacific", "America/Sao_Paulo",
    "Etc/GMT+1", "Australia/Lord_Howe", "Pacific/Apia", "CET"};
constexpr std::string_view kPrerequisites[] = {"lake", "depot:warehouse", "engineering:catalog", "service:api",
                                               "unmapped-thing"};

}  // namespace

Manifest Generator::Make(const Batch& batch, std::optional<std::size_t> doubt) {
  const bool scheduled =
      batch.schedule == Batch::Schedule::kMust || (batch.schedule == Batch::Schedule::kMay && random_.Chance(35));
  const bool as_template = !scheduled && batch.may_be_template && random_.Chance(25);
  Tree tree = {
      {"version", "v2alpha"}, {"name", WorkflowName(scheduled ? 52 : batch.longest_name)}, {"type", "workflow"}};
  if (random_.Chance(25)) {
    Tree& tags = tree["tags"] = Tree::array();
    for (std::size_t i = random_.Between(1, 4); i > 0; --i) {
      tags.push_back(random_.Chance(50) ? std::string(random_.Pick(std::to_array<std::string_view>(
                                              {"report", "dataos:resource:workflow", "Team_A", "a.b", "x y", "42"})))
                                        : texts_.ForElsewhere());
    }
  }
  for (const char* field : {"description", "owner", "layer", "tenant", "workspace"}) {
    if (random_.Chance(20)) tree[field] = random_.Chance(50) ? "user" : texts_.ForElsewhere();
  }
  tree[random_.Chance(50) ? "spec" : "workflow"] = Body(scheduled, as_template, batch);

  const std::string doubtful = doubt ? ApplyDoubt(*doubt, tree, random_) : "";

  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), "m%05zu", ++count_ % 100000);
  const bool json = random_.Chance(4);
  return {std::string(number.data()) + (json ? ".json" : ".yaml"), tree,
          json ? WriteJson(tree) : WriteYaml(tree, random_), doubtful};
}

Tree Generator::Body(bool scheduled, bool as_template, const Batch& batch) {
  Tree body = Tree::object();
  if (as_template) {
    body["type"] = "template";
  } else if (random_.Chance(50)) {
    body["type"] = scheduled && random_.Chance(70) ? "schedule" : "instance";
  }
  if (scheduled) body["schedule"] = Schedule(batch);
  if (random_.Chance(15)) body["use"] = {{"volumes", Volumes(kSharedDirectories, 2)}};
  if (random_.Chance(15)) body["dependencies"] = Prerequisites();
  body["dag"] = Steps(batch);
  return body;
}

Tree Generator::Schedule(const Batch& batch) {
  const bool old = batch.argo_version < "3.6";
  Tree schedule = {{"crons", Tree::array()}};
  schedule["crons"].push_back(Cron());
  if (old && random_.Chance(20)) {
    schedule["crons"] = {"0 3 * * *", "30 3 * * *"};  // one expression can say both
  } else if (!old && random_.Chance(40)) {
    for (std::size_t i = random_.Between(1, 3); i > 0; --i) schedule["crons"].push_back(Cron());
  }
  if (random_.Chance(50)) schedule["timezone"] = random_.Pick(kZones);
  if (!old && random_.Chance(40)) {
    schedule["endOn"] = random_.Pick(std::to_array<std::string_view>(
        {"2099-01-01T00:00:00Z", "2098-12-31T23:59:59+05:30", "2097-02-28T00:00:00.25-00:00"}));
  }
  if (random_.Chance(70)) {
    schedule["concurrencyPolicy"] = random_.Pick(std::to_array<std::string_view>({"Allow", "Forbid", "Replace"}));
  }
  return schedule;
}

std::string Generator::Cron() {
  if (random_.Chance(15)) {
    return std::string(random_.Pick(
        std::to_array<std::string_view>({"@daily", "@hourly", "@weekly", "@monthly", "@yearly", "@midnight",
                                         "@annually", "@every 15m", "@every 6h", "@every 90m"})));
  }
  const auto field = [this](std::size_t low, std::size_t high) -> std::string {
    const auto number = [&] { return std::to_string(random_.Between(low, high)); };
    switch (random_.Below(6)) {
      case 0:
        return number();
      case 1:
        return number() + ',' + number() + ',' + number();
      case 2: {
        const std::size_t from = random_.Between(low, high);
        return std::to_string(from) + '-' + std::to_string(random_.Between(from, high));
      }
      case 3:
        return "*/" + std::to_string(random_.Between(1, high));
      case 4:
        return number() + '/' + std::to_string(random_.Between(1, 7));
      default:
        return "*";
    }
  };
  // Days of the month up to 28, so that no expression is one that never fires.
  std::string month = random_.Chance(80) ? "*" : field(1, 12), day = random_.Chance(70) ? "*" : field(1, 28);
  std::string weekday = random_.Chance(60) ? "*" : field(0, 6);
  if (random_.Chance(10)) month = random_.Chance(50) ? "JAN-jun" : "dec";
  if (random_.Chance(15)) {
    weekday = random_.Pick(std::to_array<std::string_view>({"7", "MON-FRI", "sun", "1,3,5", "5-7", "?", "sat,7"}));
  }
  return field(0, 59) + ' ' + field(0, 23) + ' ' + day + ' ' + month + ' ' + weekday;
}

Tree Generator::Prerequisites() {
  Tree list = Tree::array();
  std::set<std::string_view> used;
  for (std::size_t i = random_.Between(1, 3); i > 0; --i) {
    const std::string_view id = random_.Pick(kPrerequisites);
    if (!used.insert(id).second) continue;
    if (random_.Chance(40)) {
      list.push_back(id);
      continue;
    }
    Tree entry = {{"id", id}};
    if (random_.Chance(70)) entry["status"] = {{"is", {"active"}}};
    if (random_.Chance(70)) entry["runtime"] = {{"is", {"running", "succeeded"}}};
    list.push_back(entry);
  }
  return list;
}

// A batch is compiled in one run, in which every name may be used once.
std::string Generator::WorkflowName(std::size_t longest) {
  std::string name = DrawName(longest);
  if (names_.insert(name).second) return name;
  const std::string suffix = "-" + std::to_string(names_.size());
  name = name.substr(0, longest - suffix.size()) + suffix;
  names_.insert(name);
  return name;
}

std::string Generator::DrawName(std::size_t longest) {
  switch (random_.Below(8)) {
    case 0:
      return RepeatTo("long-name-", longest - 1) + "x";
    case 1:
      return "0starts-with-a-digit";
    case 2:
      return std::string(
          random_.Pick(std::to_array<std::string_view>({"a", "7", "null", "true", "main", "on", "1e3", "0x1f"})));
    default:
      return "report-" + std::to_string(random_.Below(1000));
  }
}

}  // namespace dagc::engine
