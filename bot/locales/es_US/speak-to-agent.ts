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
`);
