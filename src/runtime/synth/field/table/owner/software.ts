import type { OwnerTable } from './row.ts';

/** Owners that are made of bits. */
export const SOFTWARE: OwnerTable = {
  repository: {
    nouns: 'repository, repo, codebase, fork, gist',
    kinds: {
      name: 'repositoryName',
      fullname: 'repositoryFullName',
      description: 'sentence',
      title: 'repositoryName',
      language: 'programmingLanguage',
      url: 'gitUrl',
      displayname: 'repositoryName',
    },
  },
  package: {
    nouns: 'package, module, library, dependency, plugin, extension, crate, artifact, addon, component',
    kinds: { name: 'packageName', title: 'packageName', description: 'sentence' },
  },
  branch: { nouns: 'branch', kinds: { name: 'branchName', title: 'branchName', ref: 'branchName', id: 'branchName' } },
  commit: {
    nouns: 'commit, changeset',
    kinds: {
      message: 'commitMessage',
      title: 'commitMessage',
      name: 'commitMessage',
      id: 'commitSha',
      hash: 'commitSha',
      url: 'url',
    },
  },
  release: {
    nouns: 'release, version, milestone, build, deployment, snapshot',
    kinds: { name: 'version', title: 'version', tag: 'version', number: 'version', tagname: 'version', id: 'id' },
  },
  app: {
    nouns: `
      app, application, service, software, program, microservice, tool, bot, integration, client application, project, website,
      site, workspace, api, platform, product line, oauth app, installation, chatbot, game, function, model, assistant`,
    kinds: { name: 'appName', title: 'appName', displayname: 'appName', label: 'appName', description: 'sentence' },
  },
  host: {
    nouns: `
      server, instance, node, machine, cluster, container, pod, vm, bucket, queue, database, db, namespace, volume, disk,
      network, vpc, subnet, load balancer, balancer, firewall, gateway, proxy, resource, stack, environment, environ, droplet, replica,
      deployment target, job queue, runner, agent host, endpoint, job, pool, cache, registry, zone, image, backup, stream, storage`,
    kinds: {
      name: 'hostedName',
      title: 'hostedName',
      displayname: 'hostedName',
      label: 'hostedName',
      description: 'sentence',
    },
  },
  device: {
    nouns: 'device, phone device, sensor, handset, gadget, camera, printer, meter, thermostat, equipment, asset',
    kinds: { name: 'device', title: 'device', displayname: 'device', type: 'deviceType', label: 'device' },
  },
  file: {
    nouns:
      'file, document, attachment, upload, asset file, blob, image file, media, photo, picture, image asset, pdf, report file, download',
    kinds: {
      name: 'fileName',
      title: 'fileName',
      filename: 'fileName',
      key: 'filePath',
      displayname: 'fileName',
      type: 'mimeType',
      format: 'fileExtension',
      url: 'fileUrl',
      description: 'sentence',
    },
  },
  folder: { nouns: 'folder, directory, drive, album folder', kinds: { name: 'folderName', title: 'folderName' } },
  field: {
    nouns:
      'field, column, attribute, parameter, param, variable, property definition, argument, custom field, metric, dimension, index definition',
    kinds: {
      name: 'identifierName',
      key: 'identifierName',
      label: 'phrase',
      title: 'phrase',
      type: 'columnType',
      id: 'identifierName',
    },
  },
  table: { nouns: 'table, entity definition, dataset, schema', kinds: { name: 'tableName', title: 'tableName' } },
};
