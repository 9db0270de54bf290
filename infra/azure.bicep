// Usher in Azure, without a secret of its own: one user-assigned identity is the bot, reads and writes Cosmos DB, pulls the
// image and calls Graph. What Graph lets it do is granted afterwards, by infra/grant.sh.

@description('Names of all resources begin with it; lower-case letters and digits.')
@minLength(3)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

@description('The image, such as usherregistry.azurecr.io/usher:0.3.0.')
param image string

@description('The Azure Container Registry in this resource group that the image comes from; empty for a public image.')
param registryName string = ''

@description('Where invitees and Teams reach Usher, where that is a domain of your own: https://usher.example.com. Empty: the address that Azure gives.')
param publicUrl string = ''

@description('The catalogue (env/catalog.example.yaml) as text; empty where SECURITY_GROUP_ID names a single group.')
param catalogue string = ''

@description('More settings of env/.env.example, by name, such as ADMINS or INVITATION_PACE. No secrets.')
param settings object = {}

@secure()
@description('The same for secrets: WEBHOOK_SECRET, OTEL_EXPORTER_OTLP_HEADERS. The others are needless: one identity takes their place.')
param secretSettings object = {}

@description('The bot in Teams costs nothing in either; F0 is for try-outs.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@minValue(2)
@description('Two at least, so that one may go at any time.')
param minReplicas int = 2

@minValue(2)
param maxReplicas int = 5

@description('Where the ingress of the environment calls from. The default is what Container Apps keeps for itself: learn.microsoft.com, "Subnet address range restrictions".')
param trustedProxies string = '100.100.0.0/17,100.100.128.0/19,100.100.160.0/19,100.100.192.0/19'

param tags object = {}

var port = 3978
var opsPort = 9464
var database = 'usher'
var configFolder = '/config'
var catalogueFile = 'catalog.yaml'
// The indexes that Usher's queries need, as in its code: a test holds one against the other.
var containers = loadJsonContent('cosmos-containers.json')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${resourceBaseName}-identity'
  location: location
  tags: tags
}

// --- What it keeps ---------------------------------------------------------------------------------------------

resource cosmos 'Microsoft.DocumentDB/databaseAccounts@2025-10-15' = {
  name: '${resourceBaseName}-cosmos'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    // Conditional writes are only safe in one region.
    enableMultipleWriteLocations: false
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
    backupPolicy: { type: 'Continuous', continuousModeProperties: { tier: 'Continuous7Days' } }
  }
}

resource cosmosDatabase 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-10-15' = {
  parent: cosmos
  name: database
  properties: { resource: { id: database } }
}

resource cosmosContainers 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-10-15' = [
  for container in containers: {
    parent: cosmosDatabase
    name: container.id
    properties: { resource: container }
  }
]

// The built-in data contributor: reads and writes documents, and changes no container.
resource cosmosRights 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-10-15' = {
  parent: cosmos
  name: guid(cosmos.id, identity.id, 'data contributor')
  properties: {
    principalId: identity.properties.principalId
    roleDefinitionId: '${cosmos.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: cosmos.id
  }
}

// --- Where it runs -----------------------------------------------------------------------------------------------

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' existing = if (registryName != '') {
  name: empty(registryName) ? 'none' : registryName
}

// The built-in AcrPull.
resource pull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (registryName != '') {
  name: guid(registry.id, identity.id, 'pull')
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: '${resourceBaseName}-logs'
  location: location
  tags: tags
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource environment 'Microsoft.App/managedEnvironments@2025-07-01' = {
  name: '${resourceBaseName}-environment'
  location: location
  tags: tags
  properties: {
    // Goes on to the workspace by the diagnostic setting below, which needs no key.
    appLogsConfiguration: { destination: 'azure-monitor' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource environmentDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'usher'
  scope: environment
  properties: {
    workspaceId: logs.id
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

resource cosmosDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'usher'
  scope: cosmos
  properties: {
    workspaceId: logs.id
    // Who changed the account, and what it cost; not each request, which names partners.
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'PartitionKeyRUConsumption', enabled: true }
    ]
    metrics: [{ category: 'Requests', enabled: true }]
  }
}

var appName = '${resourceBaseName}-app'
var address = empty(publicUrl) ? 'https://${appName}.${environment.properties.defaultDomain}' : publicUrl
var own = {
  NODE_ENV: 'production'
  PORT: string(port)
  HOST: '0.0.0.0'
  PUBLIC_URL: address
  OPS_PORT: string(opsPort)
  TRUSTED_PROXIES: trustedProxies
  BOT_ID: identity.properties.clientId
  BOT_TYPE: 'UserAssignedMSI'
  BOT_TENANT_ID: tenant().tenantId
  AZURE_TENANT_ID: tenant().tenantId
  AZURE_CLIENT_ID: identity.properties.clientId
  AZURE_TOKEN_CREDENTIALS: 'ManagedIdentityCredential'
  COSMOS_ENDPOINT: cosmos.properties.documentEndpoint
  COSMOS_DATABASE: database
}
var catalogueSetting = empty(catalogue) ? {} : { CATALOG_FILE: '${configFolder}/${catalogueFile}' }

resource app 'Microsoft.App/containerApps@2025-07-01' = {
  name: appName
  location: location
  tags: tags
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [cosmosContainers, cosmosRights, pull]
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
        // Metrics, and what exactly is not ready, are for the environment alone.
        additionalPortMappings: [{ external: false, targetPort: opsPort }]
      }
      registries: empty(registryName) ? [] : [{ server: registry!.properties.loginServer, identity: identity.id }]
      // The catalogue is no secret, but this is how a file comes into a container here.
      secrets: concat(
        empty(catalogue) ? [] : [{ name: 'catalogue', value: catalogue }],
        map(items(secretSettings), one => { name: toLower(replace(one.key, '_', '-')), value: string(one.value) })
      )
    }
    template: {
      // More than Usher takes to finish what it has begun.
      terminationGracePeriodSeconds: 60
      containers: [
        {
          name: 'usher'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            map(items(union(own, catalogueSetting, settings)), setting => { name: setting.key, value: string(setting.value) }),
            map(items(secretSettings), one => { name: one.key, secretRef: toLower(replace(one.key, '_', '-')) })
          )
          volumeMounts: empty(catalogue) ? [] : [{ volumeName: 'config', mountPath: configFolder }]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 2
              failureThreshold: 60
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      volumes: empty(catalogue)
        ? []
        : [{ name: 'config', storageType: 'Secret', secrets: [{ secretRef: 'catalogue', path: catalogueFile }] }]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [{ name: 'requests', http: { metadata: { concurrentRequests: '50' } } }]
      }
    }
  }
}

// --- The bot -----------------------------------------------------------------------------------------------------

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${resourceBaseName}-bot'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: botSku }
  properties: {
    displayName: 'Usher'
    endpoint: '${address}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

// The names under which env/.env.dev and infra/grant.sh know them.
output BOT_ID string = identity.properties.clientId
output AZURE_CLIENT_ID string = identity.properties.clientId
output USHER_PRINCIPAL_ID string = identity.properties.principalId
output PUBLIC_URL string = address
