/** What the names that software uses of itself mean. */
export const SOFTWARE_TEXTS = {
  version: 'version, semver, firmware, version string, version name, ver, openapi, swagger',
  branchName: 'branch, branch name, head ref, base ref, ref name',
  gitRef: 'ref, reference name git',
  commitSha: 'sha, commit, commit hash, commit id, revision hash, oid, tree id',
  commitMessage: 'commit message, commit title, commit subject',
  repositoryName: 'repository, repo, repo name, repository name, repository slug, repo slug',
  repositoryFullName: `
    repo full name, repository full name, full repository name, project path, path with namespace, name with owner`,
  packageName: `
    package, package name, module, module name, library, library name, dependency, dependency name, crate, gem,
    plugin, plugin name, artifact, artifact name, extension name, component name, app id reverse, import path`,
  appName: `
    app, app name, application, application name, software, software name, service, service name, product line,
    program, program name, tool, tool name, microservice, user agent family, bot name, system name, integration
    name, backend, generator, workload, app slug`,
  gitUrl: 'git url, clone url, ssh url, repository url, repo url, svn url, mirror url, git http url',
  programmingLanguage: `
    programming language, code language, primary language, source language code, lang name code, runtime name,
    runtime`,
  framework: 'framework, technology, tech stack, framework name',
  license: 'license, license name, spdx id, spdx, license type, licence, licence name, spdx license id',
  environment: 'environment, env, environment name, environment type',
  logLevel: 'log level, level name, logging level, verbosity, severity text',
  operatingSystem: 'os, operating system, os name, os family, os type, os platform',
  browser: 'browser, browser name, browser family',
  platform: 'platform, client type',
  device: `
    device, device name, device model, phone model, handset, device type name, hardware, hardware model, device
    family`,
  deviceType: 'device type, form factor, device category, client device',
  architecture: 'architecture, arch',
  hash: `
    hash, hash value, checksum, digest, sha 256, sha 1, sha512, content hash, file hash, fingerprint, signature,
    sha256 hash, integrity, hmac, sha256sum, body hash, thumbprint, file sha, config hash, object hash`,
  md5: 'md5, md5 hash, md5sum, md5 checksum, gravatar id, gravatar hash',
  etag: 'e tag, entity tag',
  environmentVariable: 'environment variable, env var, env name, variable name, env variable, secret name',
  identifierName: `
    field, field name, column, column name, attribute, attribute name, property, property name, parameter, parameter
    name, param, param name, key name, variable, argument, arg, field key, attr, sort by, order by, group by, json
    path, pointer, metric name, metric, dimension name`,
  tableName: 'table, table name, collection, entity name, model class, resource type name, index name',
  databaseName: 'database, database name, db, db name, schema name, keyspace, catalog name',
  columnType: 'column type, data type, field type, value type, sql type, db type',
  databaseEngine: 'engine, database type, dialect',
  className: `
    class name, type name, java type, java class, object class, fully qualified name, clazz, kind name, exception
    class, api kind`,
  functionName: `
    function, function name, method name, handler, procedure, callback name, operation name, entry point, operation
    id, operation, action name, rpc, rpc method, call, command name`,
  stackTrace: 'stack trace, traceback, stack, backtrace, exception trace',
  code: `
    source code, snippet code, code snippet, script, source text, code block, program text, script content, command
    line`,
  command: 'command, cmd, exec, args string, cmdline',
  image: `
    docker image, container image, image tag, image ref, image reference, base image, container image name, image
    repository`,
  cloudRegion: `
    aws region, cloud region, region id, data center, zone, gcp region, deployment region, az, primary region,
    preferred region, hosting region, cluster region, storage region`,
  cloudProvider: 'cloud provider, cloud, hosting provider, cloud name, infrastructure provider',
  instanceType: `
    instance type, machine type, vm size, node type, instance size, server type, instance class, plan slug, droplet
    size, size slug, flavor name, vm type, node size, machine size`,
  hostedName: `
    cluster, cluster name, namespace, bucket, bucket name, queue, queue name, topic arn name, pod name, container
    name, deployment name, instance name, workspace slug, node pool, resource group, vm name, server, stack name,
    function app, stream name, container, machine, worker, node, pod, replica set, volume name, disk name, network
    name, vpc name, resource name, job name, worker name, consumer group`,
  arn: 'arn',
  sshKey: 'ssh key, public key, authorized key, key material, pubkey',
  certificate: 'certificate, cert, pem, private key, x509',
  regexText: 'regex, regexp, regular expression, pattern',
  json: 'json, json body, raw payload, json string',
  base64Text: `
    base64, encoded content, raw data, encoded, ciphertext, encrypted value, encrypted, blob, binary content, salt,
    iv, encrypted password, credential data, captcha`,
  featureFlag: 'flag name, flag key, feature key, toggle, experiment key, flag, feature name key',
  eventType: `
    event, event name, event type, trigger, trigger type, event action, hook, event kind, activity type, event key,
    notification type`,
  permission: `
    permission, permission name, privilege, grant, access, access right, capability name, authority, claim name,
    policy action, entitlement`,
  role: `
    role, role name, access level, user type, author association, permission level, account type, user group, member
    type`,
  plan: `
    plan, plan name, tier, tier name, edition, membership, membership type, membership level, subscription type,
    plan type, service level`,
  jwtAlgorithm: 'algorithm, alg, cipher',
  timeoutPolicy: 'retry policy, backoff, strategy, restart policy, policy name',
  queueState: `
    job status, build status, run status, pipeline status, execution status, task status, deployment status, sync
    status, processing status, workflow status, job state, conclusion status, import status, export status, check
    status, scan status, backup status, migration status, provisioning state, operation status, task state, run
    state, stage status, step status, deploy status`,
} as const;
