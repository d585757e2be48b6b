// SPDX-License-Identifier: Apache-2.0
#include "stack/pod_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/path.h"
#include "base/shown.h"
#include "base/text.h"
#include "diag/codes/dg5.h"
#include "kube/names.h"
#include "kube/privileges.h"
#include "stack/pod_variables.h"

namespace dagc::stack {
namespace {

constexpr std::size_t kMostPortName = 15;

enum class Role { kInit, kMain, kSidecar };

std::string_view TextOf(const Value& map, std::string_view key) {
  const Value* value = map.Find(key);
  return value == nullptr ? std::string_view() : value->text();
}

std::span<const Value> ItemsOf(const Value& map, std::string_view key) {
  const Value* list = map.Find(key);
  return list == nullptr ? std::span<const Value>() : list->items();
}

bool Is(const Value* value, bool expected) { return value != nullptr && value->AsBool() == expected; }

// IANA's name of a service, https://www.rfc-editor.org/rfc/rfc6335#section-5.1
bool IsPortName(std::string_view name) {
  return !CheckLabel(name, kMostPortName) && name.find("--") == std::string_view::npos &&
         std::any_of(name.begin(), name.end(), IsAsciiAlpha);
}

class PodRules {
 public:
  explicit PodRules(DiagSink& sink) : sink_(sink) {}

  bool Check(const Value& pod) {
    if (const Value* security = pod.Find("securityContext")) {
      CheckSeccomp(*security);
      Places sysctls;
      for (const Value& sysctl : ItemsOf(*security, "sysctls")) {
        Take(sysctls, "sysctl", TextOf(sysctl, "name"), sysctl.Find("name")->span());
      }
    }
    for (const Value& container : ItemsOf(pod, "initContainers")) {
      Places of_node;  // they run one after the other
      CheckContainer(container, Role::kInit, of_node);
    }
    Places of_node;
    CheckContainer(*pod.Find("container"), Role::kMain, of_node);
    for (const Value& container : ItemsOf(pod, "sidecars")) CheckContainer(container, Role::kSidecar, of_node);
    return ok_;
  }

 private:
  using Places = std::map<std::string, Span, std::less<>>;

  void Fail(const DiagBuilder& /*finding*/) { ok_ = false; }

  template <typename... Args>
  DiagBuilder Refuse(Span place, std::string_view what, const TextDef<sizeof...(Args)>& why, const Args&... arguments) {
    ok_ = false;
    return sink_.Report(diag::kContainerField, place, Shown(what), Fill(why, arguments...));
  }

  void Take(Places& places, std::string_view kind, std::string_view name, Span place) {
    const auto [known, is_new] = places.emplace(name, place);
    if (!is_new)
      Fail(sink_.Report(diag::kRepeatedInPod, place, kind, Shown(name)).Note(note::kOtherPlace, known->second));
  }

  void CheckContainer(const Value& container, Role role, Places& ports_of_node) {
    CheckRole(container, role);
    CheckPorts(ItemsOf(container, "ports"), ports_of_node);
    for (const std::string_view key : {"livenessProbe", "readinessProbe", "startupProbe"}) {
      if (const Value* probe = container.Find(key)) CheckHandler(*probe);
    }
    if (const Value* lifecycle = container.Find("lifecycle")) {
      for (const Entry& entry : lifecycle->entries()) CheckHandler(entry.value);
    }
    const Value* security = container.Find("securityContext");
    if (security != nullptr) CheckSecurity(*security);
    const bool privileged = security != nullptr && Is(security->Find("privileged"), true);
    for (const Value& mount : ItemsOf(container, "volumeMounts")) CheckMount(mount, role, privileged);
    Places variables;
    for (const Value& variable : ItemsOf(container, "env")) {
      Take(variables, "variable", TextOf(variable, "name"), variable.Find("name")->span());
    }
    ok_ &= CheckVariables(container, sink_);
  }

  void CheckRole(const Value& container, Role role) {
    const auto refuse = [&](const Value& map, std::string_view key, const TextDef<0>& why) {
      if (const Value* found = map.FindKey(key)) Refuse(found->span(), key, why);
    };
    if (role == Role::kInit) {
      for (const std::string_view key : {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"}) {
        refuse(container, key, phrase::kNotInInit);
      }
    }
    if (role == Role::kMain) refuse(container, "mirrorVolumeMounts", phrase::kNotInMain);
    if (const Value* probe = container.Find("readinessProbe")) {
      refuse(*probe, "terminationGracePeriodSeconds", phrase::kNotInReadiness);
    }
  }

  void CheckPorts(std::span<const Value> ports, Places& of_node) {
    Places names;
    Places numbers;
    for (const Value& port : ports) {
      const Value* name = port.Find("name");
      if (name != nullptr && !name->text().empty()) {
        CheckPortName(*name);
        Take(names, "port name", name->text(), name->span());
      }
      const std::string protocol(port.Find("protocol") == nullptr ? "TCP" : TextOf(port, "protocol"));
      const Value& number = *port.Find("containerPort");
      Take(numbers, "port", std::string(number.text()).append("/").append(protocol), number.span());
      const Value* host_port = port.Find("hostPort");
      if (host_port == nullptr || host_port->AsInt() == 0) continue;
      std::string taken(TextOf(port, "hostIP"));
      if (!taken.empty()) taken += ':';
      taken.append(host_port->text()).append("/").append(protocol);
      Take(of_node, "node's port", taken, host_port->span());
    }
  }

  void CheckPortName(const Value& name) {
    const std::string_view text = name.text();
    if (IsPortName(text)) return;
    DiagBuilder report = Refuse(name.span(), text, phrase::kNoPortName);
    const bool is_number = !text.empty() && std::all_of(text.begin(), text.end(), IsAsciiDigit);
    if (is_number) report.Help(help::kWithoutQuotes, text);
  }

  void CheckHandler(const Value& handler) {
    for (const std::string_view key : {"httpGet", "tcpSocket"}) {
      const Value* request = handler.Find(key);
      const Value* port = request == nullptr ? nullptr : request->Find("port");
      if (port != nullptr && port->IsString()) CheckPortName(*port);
    }
  }

  void CheckSecurity(const Value& security) {
    CheckSeccomp(security);
    const Value* escalation = security.Find("allowPrivilegeEscalation");
    if (!Is(escalation, false)) return;
    for (const Privilege& privilege : PrivilegesIn(security)) {
      Refuse(escalation->span(), "allowPrivilegeEscalation: false", phrase::kDoesNotGoWith, privilege.what)
          .Note(note::kOtherPlace, privilege.span);
    }
  }

  void CheckSeccomp(const Value& security) {
    const Value* seccomp = security.Find("seccompProfile");
    if (seccomp == nullptr) return;
    const Value* file = seccomp->Find("localhostProfile");
    const bool is_local = TextOf(*seccomp, "type") == "Localhost";
    if (is_local != (file != nullptr)) {
      Refuse(file == nullptr ? seccomp->Find("type")->span() : file->span(), "localhostProfile",
             phrase::kOnlyLocalhost);
    } else if (is_local) {
      CheckInnerPath(*file);
    }
  }

  void CheckInnerPath(const Value& path) {
    const bool is_inner = !path.text().starts_with('/') && !HasParentComponent(path.text());
    if (!is_inner) Refuse(path.span(), path.text(), phrase::kNoInnerPath);
  }

  void CheckMount(const Value& mount, Role role, bool privileged) {
    for (const std::string_view key : {"subPath", "subPathExpr"}) {
      if (const Value* path = mount.Find(key)) CheckInnerPath(*path);
    }
    if (!TextOf(mount, "subPath").empty() && !TextOf(mount, "subPathExpr").empty()) {
      Refuse(mount.FindKey("subPathExpr")->span(), "subPathExpr", phrase::kDoesNotGoWith, "subPath")
          .Note(note::kOtherPlace, mount.FindKey("subPath")->span());
    }
    if (TextOf(mount, "mountPropagation") != "Bidirectional") return;
    const Span place = mount.Find("mountPropagation")->span();
    if (role == Role::kMain) {
      Refuse(place, "Bidirectional", phrase::kNotInMain).Help(help::kEngineMirrors);
    } else if (!privileged) {
      Refuse(place, "Bidirectional", phrase::kNeedsPrivileges);
    }
  }

  DiagSink& sink_;
  bool ok_ = true;
};

}  // namespace

bool CheckPodRules(const Value& pod, DiagSink& sink) { return PodRules(sink).Check(pod); }

}  // namespace dagc::stack
