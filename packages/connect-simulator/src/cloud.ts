export { type HttpHandler, type HttpRequest, type HttpResponse, jsonResponse } from './aws/http.ts';
export type { UpgradeHandler } from './aws/participant/websocket.ts';
export { BadRequestError, originRefusal, readBody } from './control/request.ts';
export { type SimulatorRoutes, simulatorRoutes } from './control/simulator-routes.ts';
export type { ExtraPage, ExtraPages } from './pages.ts';
export { type Cloud, type CloudOptions, startCloud } from './start-cloud.ts';
