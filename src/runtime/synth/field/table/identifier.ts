/** What the names of identifiers, states and kinds of things mean. */
export const IDENTIFIER_TEXTS = {
  id: `
    id, identifier, guid short, pk, primary key, entity id, object id, record id, ident, uid, internal id, external id,
    legacy id, item id, gid, ids, node id, user id, reference id, oid id, key id, correlation id short, rid, xid,
    native id`,
  uuid: 'uuid, guid, correlation id, request id, idempotency key, unique id, universal id, global id',
  traceId: 'trace id',
  spanId: 'span id',
  ulid: 'ulid',
  mongoId: 'mongo id, object oid, mongodb id',
  nanoid: 'nano id, short id, tiny id, short code, share code, slug id, room code, join code, game code, invite token',
  slug: 'slug, url key, friendly url, url name, url handle, seo url, machine readable name, stub, kebab name',
  reference: `
    reference, ref number, reference number, reference code, ref no, case number, ticket number, confirmation
    number, reservation code, pnr, booking number, claim number, external ref, document number, application number,
    booking code, file number, docket number, record locator, reservation number, quote number, batch number, lot
    number, batch no, lot no, batch, memo number, referral number, job number, work order number, call number,
    certificate number, ref id, request number, case no, seat number code, rma number, license no`,
  serialNumber: `
    serial number, serial, serial no, serial num, asset tag, asset number, meter number, serial nr, tag number`,
  modelNumber: 'model number, model no, model, model code, model name, model id text',
  imei: 'imei, imei number',
  nationalId: `
    ssn, social security number, national id, national identification number, id number, id card number, personal
    number, nin, identity number, social insurance number, resident id, citizen id, cpf, passport number, passport
    no, passport, driver license, drivers license, driver license number, drivers license number, id document
    number, travel document number`,
  status: `
    status, state, current status, current state, status name, condition state, overall status, account status, user
    status, entity status, record status, membership status, employment status, subscription status, workflow state,
    desired state, health, health status, availability, availability status, connection status, connection state,
    service status, system status, power state, verification status, device status, status label, status value,
    activity status`,
  orderStatus: `
    order status, fulfillment status, shipment status, delivery status, fulfilment status, shipping status, tracking
    status, order state, package status, parcel status, shipping state, return status`,
  taskStatus: `
    issue status, ticket status, work status, todo status, issue state, milestone state, case status, project
    status, review status, approval status, application status, request status, booking status, reservation status,
    appointment status, lead status, document status, publication status, post status, invitation status, article
    status, content status, moderation status, publish status, rsvp status, rsvp`,
  priority: 'priority, urgency, importance, priority name',
  severity: `
    severity, impact, risk level, criticality, alert level, threat level, severity name, hazard level, danger level`,
  difficulty: `
    difficulty, difficulty name, skill level, proficiency, proficiency level, experience, expertise level, language
    level`,
  visibility: `
    visibility, privacy, access type, privacy status, sharing, audience, privacy level, visibility level, access
    mode, visibility type, access control`,
  type: `
    type, kind, variant type, item type, object type, entity type, sub type, record type, resource type, class,
    variant, flavor type, mode, node type name, document type, attachment type, source type, target type, option
    type, rule type, widget type, asset type, group type, request type, message type, question type, input type,
    action type, service type, address type, contact type, phone type, discount type, id type, style, layout,
    template type, transfer type, reason type, room type, property type, link type, credential type, tax type,
    reward type, campaign type, relation type, ticket type`,
  source: `
    source, source name, origin name, channel, channel name, medium, source system, source app, origin system,
    provider, provider type, provider id name, gateway name, vendor type`,
  direction: 'direction, dir order, sorting, trend',
  alignment: 'alignment, align, justify',
  orientation: 'orientation',
  comparison: 'operator, comparison, comparator',
  outcome: `
    result, verdict, decision, resolution name, vote, response choice, conclusion name, outcome status, evaluation,
    judgment, judgement`,
  key: 'key, setting, setting name, event key name',
  value: 'value, val, text value raw',
  code: `
    code, reason code, response code text, result code, country subdivision code, status code name,
    class code, type code, category code, group code, region code name, currency code number, unit code, department code, cost center, decline code, service code, rate code, cancellation code,
    warehouse code, gl code, account code, office code, access code, gate code, project code, employee
    code, customer code, client code, store code, course code, plan code, terminal code, event code, program code,
    campaign code, batch code, activity code, tax code, hs code, naics, naics code, sic code, mcc, fee code, icd
    code, diagnosis code`,
  numberText: 'number, no, nr',
  thingName: 'name, label, display name, preset, variant name',
} as const;
