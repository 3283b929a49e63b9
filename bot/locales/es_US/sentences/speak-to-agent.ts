import { lines } from '../../utterances.ts';

/** Longer answers, as people give them who greet, explain, apologise or lose their patience. */
export const agentSentences = lines(`
  hola buenas quiero hablar con alguien
  hola puede atenderme una persona
  buenos días necesito hablar con alguien por favor
  buenas tardes podría hablar con una persona
  disculpe prefiero hablar con una persona real
  disculpe quiero una persona no una máquina
  perdón necesito un humano
  no páseme con alguien
  ok deme un agente
  ok páseme con una persona
  lo que sea pero con un humano
  como sea páseme con un agente
  da lo mismo quiero un agente
  quiero un agente ahora mismo
  quiero un agente inmediatamente
  quiero una persona ahora
  necesito a alguien ahora mismo
  necesito a alguien ya
  necesito a una persona
  necesito a un agente
  exijo hablar con una persona
  insisto quiero una persona
  pedí hablar con una persona
  ya pedí un agente
  le dije que quiero un humano
  ya le dije que quiero una persona
  dije agente
  cómo hablo con un agente
  cómo hablo con una persona
  cómo hablo con alguien
  cómo puedo hablar con alguien
  cómo puedo hablar con un humano
  cómo contacto a un agente
  cómo contacto a una persona
  cómo consigo un agente
  cómo consigo hablar con alguien
  cómo me comunico con una persona
  cómo me comunico con un asesor
  cómo le hago para hablar con alguien
  cómo hago para que me atiendan
  cómo hago para hablar con un agente
  qué hago para hablar con una persona
  qué tengo que escribir para hablar con un humano
  qué necesito para hablar con un agente
  cuándo me atiende una persona
  cuándo me atiende un agente
  cuándo puedo hablar con alguien
  dónde puedo hablar con una persona
  con quién puedo hablar
  quién me puede atender
  quién me atiende
  quién me puede ayudar ahí
  hay alguien disponible
  hay alguien que me atienda
  hay algún agente disponible
  hay algún humano
  hay agentes en línea
  hay personas
  está el agente
  están los agentes
  alguien ahí
  eres humano
  eres real
  usted es humano
  solo hablo con personas
  solo hablo con humanos
  solo personas reales
  personas no bots
  una persona no un bot
  una persona no una máquina
  un humano no un robot
  un agente no un bot
  usted no un agente real
  no entiende nada quiero un humano
  no me está entendiendo quiero una persona
  no creo que un bot me ayude
  no creo que me pueda ayudar páseme con alguien
  no confío en los bots
  no me sirve hablar con una máquina
  no me sirve de nada un robot
  no me ayuda este bot
  no me gusta el bot
  no me gusta hablar con robots
  no me gusta hablar con una computadora
  no quiero tratar con un bot
  no quiero tratar con una máquina
  no quiero ayuda de un bot
  no quiero ayuda de una máquina
  no quiero seguir con un bot
  no quiero seguir con el robot
  no quiero seguir hablando con una máquina
  no quiero seguir contestando
  no quiero seguir contestando preguntas
  no quiero explicar todo otra vez a un bot
  no quiero contestar eso
  no quiero que me pregunten nada
  no quiero usar el bot
  no quiero elegir
  no quiero opciones quiero una persona
  no quiero hablar con una computadora
  no quiero escribirle a una computadora
  no voy a responder más preguntas
  no voy a contestar eso
  no voy a explicarle a una máquina
  no voy a hablar con una computadora
  no hablo con computadoras
  no puede ayudarme quiero una persona
  no puedes ayudarme necesito un humano
  no más máquinas
  no más robots por favor
  no más opciones
  ya me cansé del bot
  ya me cansé de las preguntas
  ya me cansé de hablar con una máquina
  estoy cansado de contestar preguntas
  estoy harta de los robots
  estoy harto de las preguntas
  me tienen harto los bots
  ustedes los bots no entienden
  los bots no sirven
  los bots no ayudan
  el bot no sirve
  este robot no sirve
  este robot no entiende
  esta máquina no entiende
  deje eso y páseme con alguien
  pare y comuníqueme con una persona
  pare de preguntar
  para de preguntar
  deja de preguntar y pásame con alguien
  demasiadas preguntas
  muchas preguntas quiero una persona
  ya son muchas preguntas
  menos preguntas
  sin preguntas por favor
  sin opciones quiero un agente
  nada de preguntas
  nada de máquinas
  nada de robots
  ninguna de esas quiero una persona
  ninguna opción quiero un humano
  ninguno un agente
  ninguno de los dos quiero un agente
  olvide el bot quiero una persona
  olvídelo páseme con un agente
  basta quiero una persona
  basta páseme con alguien
  me pone en contacto con alguien
  póngame en contacto con una persona
  póngame en contacto con un agente
  póngame con alguien
  póngame a un humano
  ponme con alguien
  ponme con un agente
  ponme a una persona
  que alguien me llame
  que me llame un agente
  que me contacte un agente
  que me contacte una persona
  que alguien más me atienda
  que conteste otra persona
  que me atienda otra persona
  que otra persona me ayude
  deje que me atienda alguien más
  alguien por favor
  alguien que conteste
  alguien que me conteste por favor
  alguien conteste
  mande a alguien
  manden a alguien
  traiga a alguien
  traigan a una persona
  solicito un agente
  solicito hablar con una persona
  pido hablar con un agente
  pido un humano
  deseo hablar con un agente
  deseo hablar con una persona
  deseo que me atienda una persona
  agente agente
  humano humano
  persona persona
  hablar agente
  hablar persona
  hablar humano
  comunicar con agente
  contactar agente
  contactar con un agente
  contactar a una persona
  requiero un agente
  requiero hablar con alguien
  requiero una persona
`);
