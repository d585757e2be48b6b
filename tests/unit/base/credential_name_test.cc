// SPDX-License-Identifier: Apache-2.0
#include "base/credential_name.h"

#include <gtest/gtest.h>

namespace dagc {
namespace {

TEST(CredentialName, KnowsWhatHoldsOne) {
  for (const char* name : {"PASSWORD",
                           "DB_PASSWORD",
                           "DB_PASSWORD_2",
                           "PGPASSWORD",
                           "dbPassword",
                           "MYSQL_PWD",
                           "DBPWD",
                           "PASSWD",
                           "GITHUB_TOKEN",
                           "GHTOKEN",
                           "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
                           "AWS_ACCESS_KEY_ID",
                           "AWS_SECRET_ACCESS_KEY",
                           "API_KEY",
                           "apiKey",
                           "APIKEY",
                           "DATAOS_RUN_AS_APIKEY",
                           "PRIVATE_KEY",
                           "CLIENT_SECRET",
                           "GOOGLE_APPLICATION_CREDENTIALS",
                           "GIT_CREDS",
                           "DOCKER_AUTH_CONFIG",
                           "CI_JOB_JWT",
                           "SENTRY_DSN",
                           "CONNECTION_STRING",
                           "SLACK_WEBHOOK_URL",
                           "SSH_PASSPHRASE",
                           "SSHPASS",
                           "BASICAUTH",
                           "AUTHORIZATION",
                           "PRIVKEY",
                           "GHPAT",
                           "CI_REPOSITORY_URL",
                           "DATABASE_URL",
                           "MONGO_URI",
                           "REDIS_URL",
                           "JDBC_URL",
                           "SLACK_WEBHOOK",
                           "GCP_SA_JSON",
                           "SERVICE_ACCOUNT_JSON",
                           "KUBE_CONFIG_DATA",
                           "NETRC",
                           "PIP_INDEX_URL",
                           "SESSION_ID",
                           "token1"}) {
    EXPECT_TRUE(LooksLikeCredential(name)) << name;
  }
}

TEST(CredentialName, LeavesOthersAlone) {
  for (const char* name : {"HOME",
                           "PATH",
                           "PWD",
                           "OLDPWD",
                           "USER",
                           "LANG",
                           "CI",
                           "NAMESPACE",
                           "IMAGE_TAG",
                           "KEYBOARD",
                           "MONKEY_ISLAND",
                           "TOKENIZERS_PARALLELISM",
                           "AUTHOR",
                           "COMPASS",
                           "HIGH_PATH",
                           "REPOSITORY_URL",
                           "BASE_URL",
                           "WEBHOOK_PORT",
                           "HTTPS_PROXY",
                           "PASSENGERS",
                           "SPIN",
                           "PATTERN",
                           "DATAOS_FQDN",
                           "SHARED_VOLUME_ID",
                           ""}) {
    EXPECT_FALSE(LooksLikeCredential(name)) << name;
  }
}

}  // namespace
}  // namespace dagc
