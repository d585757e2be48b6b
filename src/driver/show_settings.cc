// SPDX-License-Identifier: Apache-2.0
#include "driver/show_settings.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/credential_name.h"
#include "base/display_width.h"
#include "base/shown.h"
#include "base/text.h"
#include "driver/option_table.h"
#include "driver/settings.h"

namespace dagc::driver {
namespace {

constexpr std::string_view kMasked = "***";

class Printer {
 public:
  Printer(Session& session, const Profile& profile, std::ostream& out)
      : session_(session), profile_(profile), out_(out) {}

  void Print(const std::vector<std::string_view>& inputs) {
    out_ << "settings of " << Join(inputs, ", ") << '\n';
    for (const OptionInfo& option : AllOptions()) {
      if (option.key.form == KeyForm::kNone) continue;
      const Profile& source = option.key.scope == Scope::kRun ? session_.run_profile() : profile_;
      AddOption(option, source);
    }
    for (const Entry& entry : profile_.target.root.entries()) {
      if (!IsOption(entry.key.text()) && !entry.value.IsNull()) {
        AddValue(std::string(entry.key.text()), entry.key.span(), entry.value, /*masked=*/false);
      }
    }
    std::size_t widest = 0;
    for (const Row& row : rows_) widest = std::max(widest, DisplayWidth(row.text));
    for (const Row& row : rows_) {
      out_ << "  " << row.text << std::string(widest - DisplayWidth(row.text), ' ') << "  # " << row.from << '\n';
    }
  }

 private:
  static bool IsOption(std::string_view key) {
    return std::any_of(AllOptions().begin(), AllOptions().end(), [&](const OptionInfo& option) {
      return option.key.path == key || (option.key.path.starts_with(key) && option.key.path[key.size()] == '.');
    });
  }

  std::string Place(Span span) const {
    return session_.sources().Path(span.file) + ":" + std::to_string(session_.sources().Locate(span).line);
  }

  static bool IsListOfScalars(const Value& value) {
    return value.IsList() &&
           std::all_of(value.items().begin(), value.items().end(), [](const Value& item) { return item.IsScalar(); });
  }

  bool IsHidden(const Value& value) const {
    const std::vector<Span>& hidden = profile_.target.hidden;
    return std::any_of(hidden.begin(), hidden.end(), [&](const Span& secret) {
      return secret.file == value.span().file && secret.begin < value.span().end && value.span().begin < secret.end;
    });
  }

  // Of an empty mapping, a scalar or a list of scalars.
  std::string ValueText(const Value& value) const {
    if (IsHidden(value)) return std::string(kMasked);
    if (value.IsMap()) return "{}";
    if (!value.IsList()) return Shown(value.text());
    std::vector<std::string_view> items;
    for (const Value& item : value.items()) items.push_back(item.text());
    return Escaped(Join(items, ", "));
  }

  // One row for each entry, because files that extend one another and environments are merged entry by entry.
  void AddValue(const std::string& name, Span place, const Value& value, bool masked) {
    if (value.IsMap() && value.entries().begin() != value.entries().end()) {
      for (const Entry& entry : value.entries()) {
        const std::string_view key = entry.key.text();
        // `secrets` maps names of keys, which are not secret themselves.
        const bool is_credential = entry.value.IsScalar() && LooksLikeCredential(key) && !name.starts_with("secrets.");
        AddValue(name + "." + Shown(key), entry.key.span(), entry.value, masked || is_credential);
      }
    } else if (value.IsList() && !IsListOfScalars(value)) {
      std::size_t index = 0;
      for (const Value& item : value.items()) {
        AddValue(name + "[" + std::to_string(index++) + "]", item.span(), item, masked);
      }
    } else {
      rows_.push_back({name + ": " + (masked ? std::string(kMasked) : ValueText(value)), Place(place)});
    }
  }

  // A limit that the file would raise.
  static bool IsIgnoredCap(const OptionInfo& option, const Value& value) {
    const std::string_view text = value.text();
    const std::string_view most = option.key.fallback;
    if (option.key.form != KeyForm::kCap) return false;
    return text.size() > most.size() || (text.size() == most.size() && text > most);
  }

  void AddOption(const OptionInfo& option, const Profile& source) {
    std::string value;
    std::string from;
    for (const WrittenOption& written : session_.run().written) {
      if (written.option != &option) continue;
      const bool opposite = written.value == kOpposite;
      std::string text = written.value.empty() ? "true" : opposite ? "false" : Shown(written.value);
      if (option.key.form == KeyForm::kEntries) text = text.substr(0, text.find('='));
      if (option.key.form == KeyForm::kOffSwitch) text = opposite ? "true" : "false";
      const bool replaces = !OppositeName(option).empty();  // the last one counts
      value = replaces || value.empty() ? text : value + ", " + text;
      from = "--" + (opposite ? OppositeName(option) : std::string(option.name));
    }
    const Value* key = FindSetting(source.target, option.key.path);
    if (option.key.form == KeyForm::kFolder) {  // that of an input's own file takes its subtree
      const Value* own = FindSetting(profile_.target, option.key.path);
      key = own == nullptr ? key : own;
    }
    if (from.empty() && key != nullptr && !IsIgnoredCap(option, key[1])) {
      // Values of variables may be secrets.
      return AddValue(std::string(option.key.path), key->span(), key[1], option.key.form == KeyForm::kEntries);
    }
    if (from.empty()) {
      if (option.key.fallback.empty()) return;
      value = option.key.fallback;
      from = "default";
    }
    rows_.push_back({std::string(option.key.path) + ": " + value, from});
  }

  struct Row {
    std::string text, from;
  };

  Session& session_;
  const Profile& profile_;
  std::ostream& out_;
  std::vector<Row> rows_;
};

}  // namespace

void PrintSettings(Session& session, std::ostream& out) {
  std::vector<std::pair<const Profile*, std::vector<std::string_view>>> groups;
  for (std::size_t i = 0; i < session.inputs().size(); ++i) {
    const Profile* profile = &session.ProfileOf(i);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.first == profile; });
    if (group == groups.end()) group = groups.insert(group, {profile, {}});
    group->second.push_back(session.inputs()[i].path);
  }
  for (const auto& [profile, inputs] : groups) {
    if (profile->failed) continue;  // the findings say why
    if (profile != groups.front().first) out << '\n';
    Printer(session, *profile, out).Print(inputs);
  }
}

}  // namespace dagc::driver
