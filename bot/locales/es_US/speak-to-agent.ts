import { lines } from '../utterances.ts';

export const speakToAgent = lines(`
  agente
  un agente
  agente por favor
  un agente por favor
  agente humano
  humano
  un humano
  humano por favor
  ser humano
  persona
  una persona
  una persona por favor
  persona real
  una persona real
  una persona de verdad
  alguien real
  alguien de verdad
  asesor
  un asesor
  asesor por favor
  una asesora
  representante
  un representante
  representante por favor
  operador
  operadora
  un operador por favor
  supervisor
  un ejecutivo
  servicio al cliente
  atención al cliente
  hablar con un agente
  hablar con una persona
  hablar con un humano
  hablar con alguien
  hablar con un asesor
  hablar con un representante
  hablar con una persona real
  quiero un agente
  quiero un humano
  quiero una persona
  quiero una persona real
  quiero hablar con un agente
  quiero hablar con una persona
  quiero hablar con un humano
  quiero hablar con alguien
  quiero hablar con un asesor
  quiero hablar con una persona de verdad
  quiero que me atienda una persona
  quiero que me atienda un humano
  quisiera hablar con una persona
  quisiera hablar con alguien por favor
  necesito un agente
  necesito un humano
  necesito una persona
  necesito hablar con un agente
  necesito hablar con una persona
  necesito hablar con alguien
  necesito que me atienda alguien
  prefiero una persona
  prefiero hablar con una persona
  prefiero hablar con un agente
  puedo hablar con una persona
  puedo hablar con un agente
  puedo hablar con alguien
  podría hablar con una persona
  podría comunicarme con un agente
  me puede comunicar con un agente
  me puede comunicar con una persona
  me puedes comunicar con alguien
  me puedes pasar con un agente
  me puede pasar con alguien
  me pasa con un agente por favor
  páseme con un agente
  páseme con una persona
  pásame con un agente
  pásame con alguien
  pásame con una persona
  pasame con un humano
  comuníqueme con un agente
  comuníqueme con una persona
  comunícame con un agente
  comunicame con alguien
  conécteme con un agente
  conéctame con una persona
  transfiérame con un agente
  transfiéreme a un agente
  póngame con un agente
  ponme con una persona
  deme un agente
  dame un agente
  dame una persona
  solo quiero hablar con una persona
  solo quiero un agente
  solo páseme con alguien
  hola quiero hablar con una persona
  hola puedo hablar con un agente
  quiero al agente de antes
  quiero hablar con el mismo agente
  dónde está el agente
  hay alguien ahí
  hay alguna persona
  me puede atender una persona
  que me atienda una persona
  que alguien me atienda
  que alguien me ayude
  alguien que me ayude por favor
  es un bot
  eres un bot
  eres un robot
  eres una persona
  estoy hablando con un robot
  no bot
  no bots
  nada de bots
  sin bots por favor
  no un bot
  no una máquina
  no robots
  no más bots
  odio los bots
  no quiero un bot
  no quiero bots
  no quiero hablar con un bot
  no quiero hablar con un robot
  no quiero hablar con una máquina
  no quiero hablar contigo quiero un humano
  no quiero que me atienda un robot
  no quiero chatear con un bot
  tú no eres una persona
  usted no es una persona
  este bot no entiende
  este bot no entiende nada
  no me entiendes pásame con una persona
  no más preguntas
  no más preguntas un agente por favor
  deje de preguntar
  deja de hacer preguntas
  ya no me pregunte más
  no me pregunte más
  no quiero contestar preguntas
  no quiero responder más preguntas
  no quiero explicarle a un bot
  da igual quiero hablar con alguien
  ninguno quiero una persona
  gerente
  un gerente
  un gerente por favor
  el encargado
  un encargado por favor
  su jefe
  quiero hablar con el gerente
  quiero hablar con el supervisor
  quiero hablar con su supervisor
  quiero hablar con el encargado
  quiero que venga un supervisor
  quiero que me ayude una persona
  quiero que alguien me ayude
  quiero que entre un agente
  necesito que venga un supervisor
  necesito que alguien me atienda
  necesito que me ayude un humano
  necesito ayuda de una persona
  necesito ayuda de un humano
  necesito una persona en este chat
  que entre un agente al chat
  que entre alguien
  que me ayude una persona real
  que me conteste una persona
  que me conteste un humano
  que me llame alguien
  me pueden llamar
  llámeme
  llámame
  pueden llamarme por favor
  está disponible algún agente
  hay algún agente
  hay algún asesor disponible
  hay un humano
  hay una persona que me atienda
  alguien me puede ayudar
  alguien me puede atender
  alguien que me atienda
  alguien que entienda
  alguien humano
  alguien de su equipo
  alguien de soporte
  cualquier agente
  cualquier persona
  cualquier humano
  el siguiente agente
  el próximo agente disponible
  agente ya
  agente en vivo
  agente real
  agente de verdad
  asesor real
  asesor humano
  persona ya
  persona de carne y hueso
  humano ya
  humano ahora
  chat en vivo
  chat con un humano
  chatear con una persona
  chatear con un agente
  platicar con una persona
  prefiero que me atienda una persona
  prefiero un humano
  prefiero un asesor
  preferiría hablar con alguien
  preferiría una persona
  me gustaría hablar con una persona
  me gustaría hablar con un agente
  me gustaría que me atendiera alguien
  me comunica con un asesor
  me comunica con alguien
  me conecta con un agente
  me conectas con una persona
  me pone con alguien
  me pasas con un humano
  me transfiere con un agente
  me transfieres con alguien
  me puede transferir
  me puede transferir con un agente
  puede transferirme con una persona
  puede pasarme con alguien
  puedes pasarme con un agente
  puedes conectarme con alguien
  transfiera el chat a un agente
  transfiere el chat
  transfiérame
  transfiérame ya
  transfiéreme
  transfiéreme ya
  comuníqueme
  comuníqueme con alguien ya
  comunícame con una persona real
  conécteme ya con una persona
  páseme a un humano
  pásame a un agente
  pásame ya con alguien
  mándeme con un agente
  mándame con una persona
  solo un humano por favor
  solo transfiérame
  solo comuníqueme con alguien
  por favor un agente
  por favor una persona
  por favor un humano
  por favor con un asesor
  por favor páseme con una persona
  hola un agente por favor
  hola necesito un agente
  hola quiero un humano
  ya quiero hablar con alguien
  ya quiero un humano
  ya páseme con alguien
  ya no quiero hablar con el bot
  ya no quiero más preguntas
  ya basta de preguntas
  ya basta de bots
  basta de preguntas
  basta de bots
  suficientes preguntas
  sin preguntas
  sin más preguntas
  sin tantas preguntas
  sin robots
  sin máquinas
  menos preguntas un agente
  no me haga más preguntas
  no me hagas más preguntas
  no pregunte tanto páseme con alguien
  no quiero más preguntas
  no quiero responder
  no quiero contestarle a una máquina
  no quiero contestarle a un robot
  no quiero repetir todo a un bot
  no quiero escribirle a un bot
  no quiero escribirle a una máquina
  no quiero respuestas automáticas
  no quiero mensajes automáticos
  no quiero este bot
  no quiero ningún bot
  no quiero ningún robot
  no quiero una computadora
  no hablo con bots
  no hablo con máquinas
  no hablo con robots
  no estoy hablando con un humano
  no voy a hablar con un bot
  no voy a contestarle a un robot
  no voy a escribirle a una máquina
  no me gusta hablar con bots
  no me gustan los bots
  no me gustan las máquinas
  no me atienda un bot
  no me sirve un bot
  no me sirve este bot
  no me entiende este bot
  no sirve este bot quiero una persona
  no con un bot
  no con una máquina
  no a los bots
  no chatbot
  usted es un robot
  tú eres un bot
  solo eres un bot
  esto es un robot
  es una máquina
  es una persona real
  estoy cansado de los bots
  estoy harto de este bot
  odio hablar con máquinas
  pura máquina quiero un humano
  qué bot tan inútil
`);
